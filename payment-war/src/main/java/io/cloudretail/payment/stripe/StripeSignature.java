package io.cloudretail.payment.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells what Stripe sent from what anybody else did. Without a secret nothing is Stripe's. */
@Shared
class StripeSignature {
    private final Optional<String> secret;
    private final Duration tolerance;
    private final Clock clock;

    @Inject
    StripeSignature(
            @ConfigProperty(name = "cloudretail.payment.stripe.webhook.secret") Optional<String> secret,
            @ConfigProperty(name = "cloudretail.payment.stripe.webhook.tolerance") Duration tolerance,
            Clock clock) {
        this.secret = secret.filter(value -> !value.isBlank());
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /** Refuses what is not signed with our secret, or was signed too long ago. */
    void require(String header, String body) {
        String expected = secret.orElseThrow(InvalidSignature::new);
        try {
            if (header == null
                    || !Webhook.Signature.verifyHeader(body, header, expected, tolerance.toSeconds(), clock)) {
                throw new InvalidSignature();
            }
        } catch (SignatureVerificationException wrong) {
            throw new InvalidSignature();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
            // the SDK takes the header apart without looking first
            throw new InvalidSignature();
        }
    }
}
