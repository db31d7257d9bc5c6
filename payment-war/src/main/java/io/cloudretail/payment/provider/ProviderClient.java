package io.cloudretail.payment.provider;

import io.cloudretail.kit.client.Circuit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Calls the provider with a limit on time and number. A declined card is an answer and never opens the circuit. */
@ApplicationScoped
@Circuit("provider")
public class ProviderClient {
    private ChosenProvider chosen;

    ProviderClient() {}

    @Inject
    ProviderClient(ChosenProvider chosen) {
        this.chosen = chosen;
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public Outcome authorise(Charge charge) {
        return chosen.provider().authorise(charge);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public Outcome capture(Charge charge, String reference) {
        return chosen.provider().capture(charge, reference);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public Outcome lookUp(Charge charge) {
        return chosen.provider().lookUp(charge);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public Outcome cancel(Charge charge) {
        return chosen.provider().cancel(charge);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public boolean answer(Charge charge, boolean confirmed) {
        return chosen.provider().answer(charge, confirmed);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public RefundOutcome refund(Repayment repayment) {
        return chosen.provider().refund(repayment);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(20)
    public RefundOutcome lookUpRefund(Repayment repayment) {
        return chosen.provider().lookUpRefund(repayment);
    }
}
