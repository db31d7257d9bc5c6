package io.cloudretail.gateway.routing;

import io.cloudretail.kit.client.Circuit;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** The circuit to the inventory service. A circuit belongs to a class and method, so each upstream has its own. */
@Singleton
class InventoryClient implements Exchange {
    private final Connections connections;

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
    public ClassicHttpResponse send(HttpUriRequestBase request) throws IOException {
        return connections.send(request);
    }
}
