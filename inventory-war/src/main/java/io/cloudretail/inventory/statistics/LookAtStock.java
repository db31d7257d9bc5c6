package io.cloudretail.inventory.statistics;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks at what is low every few minutes: how a day was seen last is how it is remembered. */
@ApplicationScoped
class LookAtStock {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private StockDays days;
    private Workers workers;

    LookAtStock() {}

    @Inject
    LookAtStock(StockDays days, Workers workers) {
        this.days = days;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        workers.every("look-at-stock", PAUSE, days::look);
    }
}
