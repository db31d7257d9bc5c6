package io.cloudretail.kit.metrics;

import io.cloudretail.kit.platform.Shared;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The numbers of a service, for Prometheus. The gateway leads nobody here. */
@Shared
@Path("metrics")
@DenyAll
public class MetricsResource {
    private final Metrics metrics;

    @Inject
    public MetricsResource(Metrics metrics) {
        this.metrics = metrics;
    }

    @GET
    @PermitAll
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @Operation(hidden = true)
    public byte[] metrics() {
        return metrics.text();
    }
}
