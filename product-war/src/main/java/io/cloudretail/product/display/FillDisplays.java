package io.cloudretail.product.display;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills in what is displayed of products that were there before it was: a migration may not take as long, and until then
 * they are read from their own columns.
 */
@ApplicationScoped
class FillDisplays {
    private static final UUID FIRST = new UUID(0, 0);
    /** Nothing is missing by then; it is only looked at. */
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private Displays displays;
    private Workers workers;
    private UUID last = FIRST;

    FillDisplays() {}

    @Inject
    FillDisplays(Displays displays, Workers workers) {
        this.displays = displays;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        workers.repeat("fill-displays", BETWEEN_LOOKS, this::fillNext);
    }

    private boolean fillNext() {
        Optional<UUID> filled = displays.fill(last);
        last = filled.orElse(FIRST);
        return filled.isPresent();
    }
}
