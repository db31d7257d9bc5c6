package io.cloudretail.inventory.reservation;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.ServiceTokens;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the order service how an order stands. */
@Shared
@Circuit("order")
public class OrderClient {
    private static final String UNKNOWN = "UNKNOWN";

    private final OrderApi api;
    private final ServiceTokens tokens;

    @Inject
    public OrderClient(@RestClient OrderApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    /** The order's status, or {@code UNKNOWN} when there is no such order. */
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(10)
    public String statusOf(UUID order) {
        try {
            return api.order(tokens.bearerFor("order"), order).status();
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                return UNKNOWN;
            }
            throw refusal;
        }
    }
}
