package io.cloudretail.payment.provider;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.money.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Calls the provider with a limit on time and number. A declined card is an answer and never opens the circuit. */
@Dependent
@Circuit("provider")
public class ProviderClient {
    private final PaymentProvider provider;

    @Inject
    public ProviderClient(PaymentProvider provider) {
        this.provider = provider;
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public Outcome capture(Charge charge) {
        return provider.capture(charge);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public Outcome lookUp(String key) {
        return provider.lookUp(key);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public Outcome cancel(String key) {
        return provider.cancel(key);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public String refund(String key, Money amount) {
        return provider.refund(key, amount);
    }
}
