package io.cloudretail.order.statistics;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Adds up days that are over, one after the other, on whichever instance is first. */
@ApplicationScoped
class SumDays {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private Days days;
    private Workers workers;

    SumDays() {}

    @Inject
    SumDays(Days days, Workers workers) {
        this.days = days;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        workers.repeat("sum-days", PAUSE, days::sumNext);
    }
}
