package io.cloudretail.payment.stripe;

import com.stripe.StripeClient;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way to Stripe. The SDK tries nothing again by itself: what is unknown is looked up by {@code SettlePayment}, which
 * knows what was intended.
 */
@Shared
class StripeConnection {
    private final Optional<StripeClient> client;

    @Inject
    StripeConnection(
            @ConfigProperty(name = "cloudretail.payment.stripe.key") Optional<String> key,
            @ConfigProperty(name = "cloudretail.payment.stripe.url") URI url,
            @ConfigProperty(name = "cloudretail.payment.stripe.connect.timeout") Duration connect,
            @ConfigProperty(name = "cloudretail.payment.stripe.read.timeout") Duration read) {
        client = key.filter(value -> !value.isBlank()).map(value -> new StripeClient.StripeClientBuilder()
                .setApiKey(value)
                .setApiBase(url.toString())
                .setConnectTimeout((int) connect.toMillis())
                .setReadTimeout((int) read.toMillis())
                .setMaxNetworkRetries(0)
                .build());
    }

    StripeClient client() {
        return client.orElseThrow(() -> new IllegalStateException("STRIPE_SECRET_KEY is missing"));
    }
}
