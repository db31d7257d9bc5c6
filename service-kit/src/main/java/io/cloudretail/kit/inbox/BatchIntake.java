package io.cloudretail.kit.inbox;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.telemetry.Span;
import io.cloudretail.kit.telemetry.Telemetry;
import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * An intake for a channel that may bring very many events: what has arrived meanwhile is applied in one transaction, in its
 * order. Should anything be wrong with it, nothing of it stays, and each is taken by itself as {@link EventIntake} does. A
 * message is acknowledged once it is settled; how many may wait here is the channel's {@code unacked.limit}.
 */
@Dependent
public class BatchIntake {
    private static final System.Logger LOG = System.getLogger(BatchIntake.class.getName());
    private static final int MOST = 200;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final EventTransaction transaction;
    private final EventIntake alone;
    private final Workers workers;
    private final Queue<Message<String>> waiting = new ArrayDeque<>();
    private Consumer<List<CloudEvent>> effect;
    private Repeating work;

    @Inject
    BatchIntake(EventTransaction transaction, EventIntake alone, Workers workers) {
        this.transaction = transaction;
        this.alone = alone;
        this.workers = workers;
    }

    /** @param effect of events in the order in which they came: all of it, or an exception */
    public void open(String channel, Consumer<List<CloudEvent>> effect) {
        applyBy(effect);
        work = workers.repeat(channel, this::turn);
    }

    void applyBy(Consumer<List<CloudEvent>> effect) {
        this.effect = effect;
    }

    /** Lets the next one come at once. */
    public CompletionStage<Void> take(Message<String> message) {
        synchronized (waiting) {
            waiting.add(message);
        }
        if (work != null) {
            work.nudge();
        }
        return CompletableFuture.completedFuture(null);
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }

    Duration turn() {
        List<Message<String>> messages = next();
        if (messages.isEmpty()) {
            return IDLE;
        }
        if (isAppliedTogether(messages)) {
            messages.forEach(Message::ack);
        } else {
            messages.forEach(message -> alone.take(message, event -> effect.accept(List.of(event))));
        }
        return Duration.ZERO;
    }

    private List<Message<String>> next() {
        synchronized (waiting) {
            List<Message<String>> next = new ArrayList<>();
            while (next.size() < MOST && !waiting.isEmpty()) {
                next.add(waiting.remove());
            }
            return next;
        }
    }

    private boolean isAppliedTogether(List<Message<String>> messages) {
        try {
            List<IncomingEvent> events =
                    messages.stream().map(BatchIntake::event).toList();
            transaction.applyAllOnce(events.stream().map(IncomingEvent::event).toList(), effect);
            if (Telemetry.isOn()) {
                // each in the trace of its own, as a moment: the work was done for all of them together
                events.stream().map(IncomingEvent::span).forEach(Span::close);
            }
            return true;
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.DEBUG, "One by one: " + messages.size() + " events", fault);
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static IncomingEvent event(Message<String> message) {
        return IncomingEvent.of(message.unwrap(ConsumerRecord.class));
    }
}
