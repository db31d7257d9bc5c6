package io.cloudretail.user.webhook;

import io.cloudretail.user.upkeep.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes entries out of the log of deliveries that nobody will ask for any more. */
@ApplicationScoped
class ForgetDeliveries implements Chore {
    private static final int BATCH = 1000;

    private Deliveries deliveries;
    private Duration age;

    ForgetDeliveries() {}

    @Inject
    ForgetDeliveries(Deliveries deliveries, @ConfigProperty(name = "cloudretail.webhook.log.age") Duration age) {
        this.deliveries = deliveries;
        this.age = age;
    }

    @Override
    public boolean clear() {
        return deliveries.forget(age, BATCH) == BATCH;
    }
}
