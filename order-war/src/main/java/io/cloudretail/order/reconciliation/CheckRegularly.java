package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.figures.Flaw;
import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Compares the books every few minutes, on one instance at a time, and says aloud what is wrong. */
@ApplicationScoped
class CheckRegularly {
    private static final System.Logger LOG = System.getLogger(CheckRegularly.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final int LOGGED = 20;

    private Checks checks;
    private Reconcile reconcile;
    private Workers workers;

    CheckRegularly() {}

    @Inject
    CheckRegularly(Checks checks, Reconcile reconcile, Workers workers) {
        this.checks = checks;
        this.reconcile = reconcile;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        workers.every("reconciliation", LOOK_AGAIN, this::check);
    }

    private void check() {
        if (checks.claim()) {
            Report report = reconcile.run();
            checks.ended(report);
            say(report);
        }
    }

    private static void say(Report report) {
        if (!report.gaps().isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "Not reconciled with " + report.gaps());
        }
        report.problems().stream().limit(LOGGED).forEach(CheckRegularly::say);
    }

    private static void say(Flaw flaw) {
        LOG.log(
                System.Logger.Level.ERROR,
                "Reconciliation: " + flaw.kind() + " " + flaw.subject() + ": " + flaw.detail());
    }
}
