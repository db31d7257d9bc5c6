package io.cloudretail.kit.security;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Fetches service tokens from the user service. */
@Shared
@Circuit("user-tokens")
public class TokenClient {
    private final TokenApi api;
    private final String basic;

    @Inject
    public TokenClient(
            @RestClient TokenApi api,
            @ConfigProperty(name = "cloudretail.service.name") String service,
            @ConfigProperty(name = "cloudretail.service.secret") Optional<String> secret) {
        this.api = api;
        // A service that calls no other has no secret; one that does and lacks it is refused by the user service
        String credentials = service + ":" + secret.orElse("");
        this.basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(20)
    TokenApi.Issued token(String audience) {
        return api.token(basic, "client_credentials", audience);
    }
}
