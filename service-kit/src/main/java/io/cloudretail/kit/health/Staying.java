package io.cloudretail.kit.health;

import io.cloudretail.kit.leaving.Leaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A server that is about to be stopped is sent no new requests. */
@Readiness
@ApplicationScoped
class Staying implements HealthCheck {
    private Leaving leaving;

    Staying() {}

    @Inject
    Staying(Leaving leaving) {
        this.leaving = leaving;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("staying").status(!leaving.begun()).build();
    }
}
