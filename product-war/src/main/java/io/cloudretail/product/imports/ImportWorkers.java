package io.cloudretail.product.imports;

import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the imports that wait, whichever instance took them in, and clears away what is over. */
@ApplicationScoped
class ImportWorkers {
    private static final long SMALL = 1 << 20;
    private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(1);

    private RunImport runImport;
    private ClearImports clearImports;
    private Workers workers;
    private Duration poll;
    private List<Repeating> runs = List.of();

    ImportWorkers() {}

    @Inject
    ImportWorkers(
            RunImport runImport,
            ClearImports clearImports,
            Workers workers,
            @ConfigProperty(name = "cloudretail.product.import.poll") Duration poll) {
        this.runImport = runImport;
        this.clearImports = clearImports;
        this.workers = workers;
        this.poll = poll;
    }

    /** One for everything, and one that keeps small files from waiting behind large ones. */
    void start(@Observes Startup event) {
        runs = List.of(
                workers.repeat("imports", poll, () -> run(Long.MAX_VALUE)),
                workers.repeat("imports-small", poll, () -> run(SMALL)));
        workers.every("imports-clearing", BETWEEN_CLEARINGS, clearImports::clear);
    }

    /** There is a file to read. */
    void nudge() {
        runs.forEach(Repeating::nudge);
    }

    private boolean run(long largest) {
        return runImport.runNext(largest, workers::areStopping) && !workers.areStopping();
    }
}
