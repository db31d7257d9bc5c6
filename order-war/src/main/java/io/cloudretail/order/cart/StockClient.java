package io.cloudretail.order.cart;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.ServiceTokens;
import io.cloudretail.order.cart.StockApi.Availabilities.Availability;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks how much there is. */
@Shared
@Circuit("inventory")
public class StockClient {
    private final StockApi api;
    private final ServiceTokens tokens;

    @Inject
    public StockClient(@RestClient StockApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    /** Units that can be ordered now, by SKU; a SKU without stock is missing. */
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(20)
    public Map<String, Integer> available(Set<String> skus) {
        return api.availabilities(tokens.bearerFor("inventory"), new StockApi.Wanted(skus)).items().stream()
                .collect(Collectors.toMap(Availability::sku, Availability::available));
    }
}
