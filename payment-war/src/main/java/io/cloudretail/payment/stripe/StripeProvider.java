package io.cloudretail.payment.stripe;

import static io.cloudretail.payment.stripe.Answers.outcome;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.PaymentIntentService;
import com.stripe.service.RefundService;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.payment.provider.Charge;
import io.cloudretail.payment.provider.Outcome;
import io.cloudretail.payment.provider.PaymentMethod;
import io.cloudretail.payment.provider.PaymentProvider;
import io.cloudretail.payment.provider.ProviderFailure;
import io.cloudretail.payment.provider.RefundOutcome;
import io.cloudretail.payment.provider.Repayment;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A PaymentIntent per charge. It is first made and then confirmed, each under an idempotency key of ours, so that making it
 * again tells its id: whatever was lost, an intent can be called off and then never takes money. Our keys stand in the
 * metadata too, by which it is found after Stripe has forgotten the idempotency key (24 hours). Capturing and calling off have
 * no key: an intent's state lets each happen once, and under a key Stripe would repeat its own failure for a day.
 */
@Shared
@Named("stripe")
public class StripeProvider implements PaymentProvider {
    /** Under which our keys stand in Stripe's metadata. */
    static final String ORDER = "order";

    static final String REFUND = "refund";

    /** How keys begin that pages may have. */
    private static final String PUBLIC = "pk_";

    private static final long REFUNDS_PER_CHARGE = 100;

    private final StripeClient stripe;
    private final Optional<String> publishableKey;

    @Inject
    StripeProvider(
            StripeConnection connection,
            @ConfigProperty(name = "cloudretail.payment.stripe.publishable.key") Optional<String> publishableKey) {
        this.stripe = connection.client();
        this.publishableKey = publishableKey.filter(key -> !key.isBlank());
        if (this.publishableKey.filter(key -> !key.startsWith(PUBLIC)).isPresent()) {
            throw new IllegalStateException("STRIPE_PUBLISHABLE_KEY is shown to anyone, and must begin with " + PUBLIC);
        }
    }

    @Override
    public PaymentMethod method() {
        return new PaymentMethod("stripe", publishableKey.orElse(null), null);
    }

    @Override
    public Outcome authorise(Charge charge) {
        return ask(() -> {
            try {
                return confirmed(made(charge).getId(), charge);
            } catch (CardException | InvalidRequestException refusal) {
                return new Outcome.Declined(Answers.reason(refusal));
            }
        });
    }

    @Override
    public Outcome capture(Charge charge, String reference) {
        return ask(() -> {
            try {
                return outcome(intents()
                        .capture(reference, PaymentIntentCaptureParams.builder().build()));
            } catch (CardException | InvalidRequestException notAsItIs) {
                return outcome(intents().retrieve(reference));
            }
        });
    }

    @Override
    public Outcome lookUp(Charge charge) {
        return ask(() -> {
            Optional<String> id = found(charge);
            return id.isPresent() ? outcome(intents().retrieve(id.get())) : new Outcome.NotFound();
        });
    }

    @Override
    public Outcome cancel(Charge charge) {
        return ask(() -> {
            Optional<String> found = found(charge);
            String id = found.isPresent() ? found.get() : made(charge).getId();
            try {
                return outcome(
                        intents().cancel(id, PaymentIntentCancelParams.builder().build()));
            } catch (InvalidRequestException tooLate) {
                return outcome(intents().retrieve(id));
            }
        });
    }

    @Override
    public RefundOutcome refund(Repayment repayment) {
        return ask(() -> {
            try {
                Refund refund = refunds()
                        .create(
                                RefundCreateParams.builder()
                                        .setPaymentIntent(repayment.chargeReference())
                                        .setAmount(repayment.amount().amount())
                                        .putMetadata(ORDER, repayment.chargeKey())
                                        .putMetadata(REFUND, repayment.key())
                                        .build(),
                                once(REFUND, repayment.key()));
                return outcome(refund);
            } catch (CardException | InvalidRequestException refusal) {
                return new RefundOutcome.Refused(Answers.reason(refusal));
            }
        });
    }

    @Override
    public RefundOutcome lookUpRefund(Repayment repayment) {
        return ask(() -> refunds()
                .list(RefundListParams.builder()
                        .setPaymentIntent(repayment.chargeReference())
                        .setLimit(REFUNDS_PER_CHARGE)
                        .build())
                .getData()
                .stream()
                .filter(refund -> refund.getMetadata() != null
                        && repayment.key().equals(refund.getMetadata().get(REFUND)))
                .findFirst()
                .map(Answers::outcome)
                .orElse(new RefundOutcome.NotFound()));
    }

    /** The charge's intent; the same call again, by whomever, is answered with the same intent. */
    private PaymentIntent made(Charge charge) throws StripeException {
        return intents()
                .create(
                        PaymentIntentCreateParams.builder()
                                .setAmount(charge.amount().amount())
                                .setCurrency(charge.amount().currency().toLowerCase(Locale.ROOT))
                                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                                .addPaymentMethodType("card")
                                .putMetadata(ORDER, charge.key())
                                .build(),
                        once("charge", charge.key()));
    }

    private Outcome confirmed(String id, Charge charge) throws StripeException {
        try {
            Outcome said = outcome(intents()
                    .confirm(
                            id,
                            PaymentIntentConfirmParams.builder()
                                    .setPaymentMethod(charge.token())
                                    .setUseStripeSdk(true)
                                    .build(),
                            once("confirm", charge.key())));
            // Under its key Stripe repeats what it first said, and the customer may have answered since
            return said instanceof Outcome.ActionRequired ? outcome(intents().retrieve(id)) : said;
        } catch (InvalidRequestException refusal) {
            if (Answers.isInAnotherState(refusal)) {
                return outcome(intents().retrieve(id));
            }
            throw refusal;
        }
    }

    private Optional<String> found(Charge charge) throws StripeException {
        String query = "metadata['" + ORDER + "']:'" + charge.key() + "'";
        return intents()
                .search(PaymentIntentSearchParams.builder()
                        .setQuery(query)
                        .setLimit(1L)
                        .build())
                .getData()
                .stream()
                .findFirst()
                .map(PaymentIntent::getId);
    }

    private PaymentIntentService intents() {
        return stripe.v1().paymentIntents();
    }

    private RefundService refunds() {
        return stripe.v1().refunds();
    }

    private static RequestOptions once(String what, String key) {
        return RequestOptions.builder().setIdempotencyKey(what + "-" + key).build();
    }

    private interface Call<T> {
        T make() throws StripeException;
    }

    /** What is not an answer about this charge says nothing: neither yes nor no. */
    private static <T> T ask(Call<T> call) {
        try {
            return call.make();
        } catch (StripeException unknown) {
            throw new ProviderFailure("Stripe: " + Answers.describe(unknown));
        }
    }
}
