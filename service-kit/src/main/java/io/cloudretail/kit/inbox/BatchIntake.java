package io.cloudretail.kit.inbox;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An intake for channels that may bring very many events: what has arrived meanwhile is applied in one transaction. Not
 * for effects that lock what requests lock too, such as stock: two batches may want the same rows in another order.
 */
@Shared
public class BatchIntake {
    private final EventTransaction transaction;
    private final EventIntake alone;
    private final Workers workers;

    @Inject
    BatchIntake(EventTransaction transaction, EventIntake alone, Workers workers) {
        this.transaction = transaction;
        this.alone = alone;
        this.workers = workers;
    }

    /**
     * @param concerns which types of events have an effect; of others there is nothing to remember
     * @param effect of events in the order in which they came: all of it, or an exception
     */
    public Batch open(String channel, Predicate<String> concerns, Consumer<List<CloudEvent>> effect) {
        Batch batch = new Batch(transaction, alone, concerns, effect);
        Repeating work = workers.repeat(channel, batch::turn);
        batch.nudges(work::nudge);
        return batch;
    }
}
