package io.cloudretail.kit.inbox;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import io.cloudretail.kit.telemetry.Span;
import io.cloudretail.kit.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * The events of a channel that wait for the next transaction, in their order. Should anything be wrong with it, nothing of
 * it stays, and each is taken by itself as {@link EventIntake} does. A message is acknowledged once it is settled; how many
 * may wait here is the channel's {@code unacked.limit}.
 */
public final class Batch {
    private static final System.Logger LOG = System.getLogger(Batch.class.getName());
    private static final int MOST = 200;
    private static final int FEW = 20;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final EventTransaction transaction;
    private final EventIntake alone;
    private final Predicate<String> concerns;
    private final Consumer<List<CloudEvent>> effect;
    private final Queue<Message<String>> waiting = new ArrayDeque<>();
    private volatile Runnable nudge = () -> {};

    Batch(
            EventTransaction transaction,
            EventIntake alone,
            Predicate<String> concerns,
            Consumer<List<CloudEvent>> effect) {
        this.transaction = transaction;
        this.alone = alone;
        this.concerns = concerns;
        this.effect = effect;
    }

    void nudges(Runnable worker) {
        nudge = worker;
    }

    /** Lets the next one come at once. */
    public CompletionStage<Void> take(Message<String> message) {
        synchronized (waiting) {
            waiting.add(message);
        }
        nudge.run();
        return CompletableFuture.completedFuture(null);
    }

    Duration turn() {
        List<Message<String>> messages = next();
        if (messages.isEmpty()) {
            return IDLE;
        }
        if (isAppliedTogether(messages)) {
            messages.forEach(Message::ack);
        } else {
            messages.forEach(message -> alone.take(message, concerns, event -> effect.accept(List.of(event))));
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
            // each type is asked about once: the answer may be in the database
            Map<String, Boolean> concerned = new HashMap<>();
            List<IncomingEvent> events = messages.stream()
                    .map(Batch::event)
                    .filter(event -> concerned.computeIfAbsent(event.event().type(), concerns::test))
                    .toList();
            if (!events.isEmpty()) {
                transaction.applyAllOnce(
                        events.stream().map(IncomingEvent::event).toList(), effect);
            }
            note(events);
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

    /** Each, as long as they are few: of an import's hundred thousands a count is enough. */
    private static void note(List<IncomingEvent> events) {
        if (events.size() > FEW) {
            LOG.log(System.Logger.Level.INFO, () -> "Taken in: " + events.size() + " events");
            return;
        }
        try {
            events.forEach(IncomingEvent::note);
        } finally {
            Trace.end();
            RequestId.end();
        }
    }

    @SuppressWarnings("unchecked")
    private static IncomingEvent event(Message<String> message) {
        return IncomingEvent.of(message.unwrap(ConsumerRecord.class));
    }
}
