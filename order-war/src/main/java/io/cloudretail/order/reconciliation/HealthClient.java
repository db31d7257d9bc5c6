package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the other services how many of their events wait. */
@Shared
public class HealthClient {
    private final HealthApi.OfUser user;
    private final HealthApi.OfProduct product;
    private final HealthApi.OfInventory inventory;
    private final HealthApi.OfPayment payment;

    @Inject
    public HealthClient(
            @RestClient HealthApi.OfUser user,
            @RestClient HealthApi.OfProduct product,
            @RestClient HealthApi.OfInventory inventory,
            @RestClient HealthApi.OfPayment payment) {
        this.user = user;
        this.product = product;
        this.inventory = inventory;
        this.payment = payment;
    }

    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(5)
    public Waiting user() {
        return Waiting.of(user.ready());
    }

    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(5)
    public Waiting product() {
        return Waiting.of(product.ready());
    }

    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(5)
    public Waiting inventory() {
        return Waiting.of(inventory.ready());
    }

    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(5)
    public Waiting payment() {
        return Waiting.of(payment.ready());
    }
}
