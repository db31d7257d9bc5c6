package io.cloudretail.product.picture;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Clears away what was uploaded and is shown nowhere: of an upload that broke off, or of a product that shows others now. */
@ApplicationScoped
class ClearPictures {
    private Workers workers;
    private Unshown unshown;
    private Stores stores;
    private Duration kept;
    private Duration pause;

    ClearPictures() {}

    /** @param kept since its last use; longer than any upload takes */
    @Inject
    ClearPictures(
            Workers workers,
            Unshown unshown,
            Stores stores,
            @ConfigProperty(name = "cloudretail.product.pictures.unshown.kept") Duration kept,
            @ConfigProperty(name = "cloudretail.product.pictures.unshown.pause") Duration pause) {
        this.workers = workers;
        this.unshown = unshown;
        this.stores = stores;
        this.kept = kept;
        this.pause = pause;
    }

    void start(@Observes Startup event) {
        workers.repeat("clear-pictures", pause, () -> clear(kept));
    }

    /** Clears some away; true: there may be more. */
    boolean clear(Duration unusedFor) {
        List<String> doomed = unshown.claim(unusedFor);
        for (String hash : doomed) {
            stores.chosen().remove(hash);
            unshown.forget(hash);
        }
        return !doomed.isEmpty();
    }
}
