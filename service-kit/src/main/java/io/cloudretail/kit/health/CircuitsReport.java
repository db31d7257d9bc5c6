package io.cloudretail.kit.health;

import io.cloudretail.kit.client.Circuits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows each circuit to a neighbour. An open one is no reason to take this service out: it does what it can without. */
@Readiness
@ApplicationScoped
class CircuitsReport implements HealthCheck {
    private Circuits circuits;

    CircuitsReport() {}

    @Inject
    CircuitsReport(Circuits circuits) {
        this.circuits = circuits;
    }

    @Override
    public HealthCheckResponse call() {
        var report = HealthCheckResponse.named("circuits").up();
        circuits.states().forEach(report::withData);
        return report.build();
    }
}
