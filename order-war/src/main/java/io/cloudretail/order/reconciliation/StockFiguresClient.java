package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.figures.Entry;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.ServiceTokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks for the books of stock. They are added up for each question, so it takes longer than other calls. */
@Shared
@Circuit("inventory-figures")
public class StockFiguresClient {
    private final StockFiguresApi api;
    private final ServiceTokens tokens;

    @Inject
    public StockFiguresClient(@RestClient StockFiguresApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(5)
    public StockFiguresApi.Figures asOf(Instant moment) {
        return api.figures(tokens.bearerFor("inventory"), moment.toString());
    }

    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(5)
    public List<Entry> sold(int bucket) {
        return api.sold(tokens.bearerFor("inventory"), bucket).entries();
    }

    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(5)
    public List<Entry> restocked(int bucket) {
        return api.restocked(tokens.bearerFor("inventory"), bucket).entries();
    }
}
