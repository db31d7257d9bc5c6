package io.cloudretail.user.privacy;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.ServiceTokens;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the order service what it holds about somebody. */
@Shared
@Circuit("order")
public class OrderClient {
    private final OrderApi api;
    private final ServiceTokens tokens;

    @Inject
    public OrderClient(@RestClient OrderApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(5)
    public InputStream export(UUID user) {
        return api.export(tokens.bearerFor("order"), user);
    }
}
