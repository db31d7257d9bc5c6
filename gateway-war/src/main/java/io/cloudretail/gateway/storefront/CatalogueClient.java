package io.cloudretail.gateway.storefront;

import io.cloudretail.gateway.routing.Inquiries;
import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Asks the product service what a page is about, behind a circuit of its own: a page never waits long for that, and calls of
 * the API, which may, do not suffer from it.
 */
@Singleton
class CatalogueClient {
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Inquiries inquiries;
    private final URI products;

    @Inject
    CatalogueClient(Inquiries inquiries, @ConfigProperty(name = "cloudretail.url.product") URI products) {
        this.inquiries = inquiries;
        this.products = products;
    }

    /** @param address path and query, written as they are sent */
    @Circuit("product-pages")
    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 10,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {IOException.class, TimeoutException.class})
    @Bulkhead(20)
    HttpResponse<byte[]> ask(String address) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(products + address))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header(RequestId.HEADER, RequestId.current());
        Trace.current().ifPresent(trace -> request.header(Trace.HEADER, trace));
        return inquiries.ask(request.build());
    }
}
