package io.cloudretail.product.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows whether Redis answers. That it does not is no reason to take the service out: the database has it all. */
@Readiness
@ApplicationScoped
class CacheReport implements HealthCheck {
    private ProductCache cache;

    CacheReport() {}

    @Inject
    CacheReport(ProductCache cache) {
        this.cache = cache;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("cache")
                .up()
                .withData("redis", cache.answers() ? "UP" : "DOWN")
                .build();
    }
}
