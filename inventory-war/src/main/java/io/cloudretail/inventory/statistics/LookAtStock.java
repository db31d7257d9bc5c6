package io.cloudretail.inventory.statistics;

import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.annotation.PreDestroy;
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
    private Repeating work;

    LookAtStock() {}

    @Inject
    LookAtStock(StockDays days, Workers workers) {
        this.days = days;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        work = workers.repeat("look-at-stock", this::look);
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }

    private Duration look() {
        days.look();
        return PAUSE;
    }
}
