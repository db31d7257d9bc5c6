package io.cloudretail.order.saga;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.ServiceTokens;
import io.cloudretail.order.orders.Quote;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the catalogue for prices. */
@Shared
@Circuit("product")
public class ProductClient {
    private final ProductApi api;
    private final ServiceTokens tokens;

    @Inject
    public ProductClient(@RestClient ProductApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    /** Prices by SKU; a SKU that is not for sale is missing. */
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(50)
    public Map<String, Quote> quotes(Set<String> skus) {
        return api.quotes(tokens.bearerFor("product"), new ProductApi.Wanted(skus)).items().stream()
                .collect(Collectors.toMap(Quote::sku, Function.identity()));
    }
}
