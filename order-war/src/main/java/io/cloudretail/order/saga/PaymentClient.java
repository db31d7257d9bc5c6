package io.cloudretail.order.saga;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.client.Undecided;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.ServiceTokens;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Takes and gives back the money of an order. Every call may be repeated: the order's id is the payment's. */
@Shared
@Circuit("payment")
public class PaymentClient {
    private final PaymentApi api;
    private final ServiceTokens tokens;

    @Inject
    public PaymentClient(@RestClient PaymentApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    /** Empty when the money is taken, else why it was not and will not be. */
    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, Undecided.class, BulkheadException.class})
    @Bulkhead(50)
    public Optional<String> pay(UUID order, UUID customer, Money amount, String paymentToken) {
        try {
            PaymentApi.Payment payment =
                    api.pay(tokens.bearerFor("payment"), order, new PaymentApi.Charge(amount, customer, paymentToken));
            return switch (payment.status()) {
                case "CAPTURED" -> Optional.empty();
                case "DECLINED" -> Optional.of(payment.reason());
                default -> throw new IllegalStateException("A payment ended as " + payment.status());
            };
        } catch (Refusal refusal) {
            if ("payment-cancelled".equals(refusal.code())) {
                return Optional.of(refusal.code());
            }
            throw refusal;
        }
    }

    /** Makes sure that no money stays taken for the order, now or later; answers how the payment ended. */
    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, Undecided.class, BulkheadException.class})
    @Bulkhead(50)
    public String cancel(UUID order) {
        return api.cancel(tokens.bearerFor("payment"), order).status();
    }
}
