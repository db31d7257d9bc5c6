package io.cloudretail.order.returns;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.client.Undecided;
import io.cloudretail.kit.money.Money;
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

/** Gives a part of an order's money back. The call may be repeated: the return's id is the refund's. */
@Shared
@Circuit("payment")
public class RefundClient {
    private final RefundApi api;
    private final ServiceTokens tokens;

    @Inject
    public RefundClient(@RestClient RefundApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, Undecided.class, BulkheadException.class})
    @Bulkhead(50)
    public String refund(UUID order, UUID returnId, Money amount) {
        return api.refund(tokens.bearerFor("payment"), order, returnId, new RefundApi.Wanted(amount))
                .status();
    }
}
