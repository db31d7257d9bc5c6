package io.cloudretail.gateway.routing;

import io.cloudretail.kit.client.Circuit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** The circuit to the inventory service. A circuit belongs to a class and method, so each upstream has its own. */
@ApplicationScoped
class InventoryClient implements Exchange {
    private Connections connections;

    InventoryClient() {}

    @Inject
    InventoryClient(Connections connections) {
        this.connections = connections;
    }

    @Override
    @Circuit("inventory")
    @Timeout(value = 16, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {IOException.class, TimeoutException.class})
    @Bulkhead(50)
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return connections.send(request);
    }
}
