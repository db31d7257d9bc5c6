package io.cloudretail.payment.charge;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.payment.provider.ChosenProvider;
import io.cloudretail.payment.provider.ProviderClient;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer is asked before their payment is decided, and their answer. It decides nothing here: what became of the
 * payment is what the provider says when it is looked up, at once.
 */
@Shared
public class AskCustomer {
    private final Payments payments;
    private final ChosenProvider chosen;
    private final ProviderClient provider;
    private final LookAgain lookAgain;

    @Inject
    AskCustomer(Payments payments, ChosenProvider chosen, ProviderClient provider, LookAgain lookAgain) {
        this.payments = payments;
        this.chosen = chosen;
        this.provider = provider;
        this.lookAgain = lookAgain;
    }

    /** Empty when there is nothing to do. */
    Optional<PaymentAction> action(UUID order, UUID customer) {
        return own(order, customer)
                .clientSecret()
                .map(secret -> new PaymentAction(chosen.method().provider(), secret));
    }

    /** Tells a provider that plays the customer's bank what they say. */
    void answer(UUID order, UUID customer, boolean confirmed) {
        Payment payment = own(order, customer);
        if (payment.clientSecret().isEmpty() || !provider.answer(payment.charge(), confirmed)) {
            throw new NothingToConfirm();
        }
        lookAgain.at(order);
    }

    private Payment own(UUID order, UUID customer) {
        return payments.find(order)
                .filter(payment -> payment.isOf(customer))
                .orElseThrow(() -> new NotFound("There is no such payment."));
    }
}
