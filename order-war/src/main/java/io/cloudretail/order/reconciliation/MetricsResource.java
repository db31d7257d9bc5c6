package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.numbers.Numbers;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the shop does and how the last check ended, for Prometheus. The gateway leads nobody here. */
@Shared
@Path("metrics")
@Produces(MediaType.TEXT_PLAIN)
@DenyAll
public class MetricsResource {
    private final Checks checks;
    private final Numbers numbers;

    @Inject
    public MetricsResource(Checks checks, Numbers numbers) {
        this.checks = checks;
        this.numbers = numbers;
    }

    /** Numbers of the last check of any instance, none before the first. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public String metrics() {
        return numbers.text() + lastCheck();
    }

    private String lastCheck() {
        return checks.last()
                .map(last -> gauge("violations", "What is wrong between the books of the services", last.problems())
                        + gauge("gaps", "Services that could not be asked", last.gaps())
                        + gauge("age_seconds", "How long ago that was found", last.secondsAgo()))
                .orElse("");
    }

    private static String gauge(String name, String help, long value) {
        String metric = "cloudretail_reconciliation_" + name;
        return "# HELP " + metric + " " + help + "\n# TYPE " + metric + " gauge\n" + metric + " " + value + "\n";
    }
}
