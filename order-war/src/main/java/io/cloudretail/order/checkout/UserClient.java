package io.cloudretail.order.checkout;

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

/** Asks the user service about accounts. */
@Shared
@Circuit("user")
public class UserClient {
    private final UserApi api;
    private final ServiceTokens tokens;

    @Inject
    public UserClient(@RestClient UserApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    /** Whether somebody has an account under this id. */
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(50)
    public boolean exists(UUID user) {
        try {
            api.account(tokens.bearerFor("user"), user);
            return true;
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                return false;
            }
            throw refusal;
        }
    }
}
