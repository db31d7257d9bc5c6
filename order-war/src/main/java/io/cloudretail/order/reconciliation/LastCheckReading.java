package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.metrics.Gauges;
import io.cloudretail.kit.metrics.Reading;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;

/** How the last check of any instance ended; nothing before the first. */
@Shared
class LastCheckReading implements Reading {
    private final Checks checks;

    @Inject
    LastCheckReading(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void take(Gauges gauges) {
        checks.last().ifPresent(last -> {
            gauges.gauge(
                    "cloudretail_reconciliation_violations",
                    "What is wrong between the books of the services",
                    last.problems());
            gauges.gauge("cloudretail_reconciliation_gaps", "Services that could not be asked", last.gaps());
            gauges.gauge("cloudretail_reconciliation_age_seconds", "How long ago that was found", last.secondsAgo());
        });
    }
}
