package io.cloudretail.kit.inbox;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import io.cloudretail.kit.telemetry.Span;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Takes a message from a topic and never throws, because an exception would end the channel for good. While the
 * database is away it waits and tries again; a message that cannot be applied, or takes too long time and again, goes to the
 * dead-letter topic, and the partition moves on.
 */
@Shared
public class EventIntake {
    private static final System.Logger LOG = System.getLogger(EventIntake.class.getName());
    private static final int ATTEMPTS = 4;

    /** Of statements that take too long: some minutes of others' locks are waited for. */
    private static final int LONG_ATTEMPTS = 20;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EventTransaction transaction;
    private final Duration pause;

    @Inject
    public EventIntake(EventTransaction transaction) {
        this(transaction, PAUSE);
    }

    EventIntake(EventTransaction transaction, Duration pause) {
        this.transaction = transaction;
        this.pause = pause;
    }

    /** Applies the message's event once, then acknowledges. The effect shares a transaction with the inbox. */
    public CompletionStage<Void> take(Message<String> message, Consumer<CloudEvent> effect) {
        return take(message, everyType -> true, effect);
    }

    /** @param concerns which types of events have an effect; of others there is nothing to remember */
    public CompletionStage<Void> take(
            Message<String> message, Predicate<String> concerns, Consumer<CloudEvent> effect) {
        @SuppressWarnings("unchecked")
        ConsumerRecord<String, String> incoming = message.unwrap(ConsumerRecord.class);
        for (int attempt = 1; !settled(incoming, concerns, effect, attempt); attempt++) {
            LockSupport.parkNanos(pause.toNanos() * Math.min(attempt, 10));
        }
        return message.ack();
    }

    private boolean settled(
            ConsumerRecord<String, String> incoming,
            Predicate<String> concerns,
            Consumer<CloudEvent> effect,
            int attempt) {
        try {
            IncomingEvent event = IncomingEvent.of(incoming);
            Trace.begin(event.trace());
            RequestId.begin(event.request());
            if (concerns.test(event.event().type())) {
                apply(event, effect);
            }
            return true;
        } catch (Inapplicable never) {
            return setAside(incoming, never);
        } catch (RuntimeException fault) {
            if (mayPass(fault, attempt)) {
                LOG.log(System.Logger.Level.DEBUG, "Will try again: " + place(incoming), fault);
                return false;
            }
            LOG.log(System.Logger.Level.ERROR, "Gave up: " + place(incoming), fault);
            return setAside(incoming, fault);
        } finally {
            Trace.end();
            RequestId.end();
        }
    }

    private void apply(IncomingEvent event, Consumer<CloudEvent> effect) {
        try (Span span = event.span()) {
            try {
                transaction.applyOnce(event.event(), effect);
                event.note();
            } catch (RuntimeException fault) {
                span.failed(fault);
                throw fault;
            }
        }
    }

    private static boolean mayPass(RuntimeException fault, int attempt) {
        if (Faults.tookTooLong(fault)) {
            return attempt < LONG_ATTEMPTS;
        }
        return Faults.databaseIsAway(fault) || attempt < ATTEMPTS;
    }

    private boolean setAside(ConsumerRecord<String, String> incoming, RuntimeException reason) {
        try {
            transaction.setAside(incoming, reason);
            LOG.log(System.Logger.Level.WARNING, "Set aside: " + place(incoming) + ": " + reason.getMessage());
            return true;
        } catch (RuntimeException databaseAway) {
            return false;
        }
    }

    private static String place(ConsumerRecord<String, String> incoming) {
        return incoming.topic() + "/" + incoming.partition() + "@" + incoming.offset();
    }
}
