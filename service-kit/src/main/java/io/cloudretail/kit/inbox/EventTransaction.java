package io.cloudretail.kit.inbox;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The transactions a message can end in: applied once, alone or with others, or set aside. */
@Shared
class EventTransaction {
    private final Inbox inbox;
    private final DeadLetters letters;

    @Inject
    EventTransaction(Inbox inbox, DeadLetters letters) {
        this.inbox = inbox;
        this.letters = letters;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void applyOnce(CloudEvent event, Consumer<CloudEvent> effect) {
        if (inbox.firstTime(event.id())) {
            perform(effect, event);
        }
    }

    /** Applies those that were not applied before, in this order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void applyAllOnce(List<CloudEvent> events, Consumer<List<CloudEvent>> effect) {
        Set<UUID> first = inbox.firstTimeOf(events.stream().map(CloudEvent::id).toList());
        List<CloudEvent> fresh =
                events.stream().filter(event -> first.remove(event.id())).toList();
        if (!fresh.isEmpty()) {
            perform(effect, fresh);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void setAside(ConsumerRecord<String, String> incoming, RuntimeException reason) {
        letters.add(DeadLetter.of(incoming, reason.getMessage()));
    }

    /** An error, such as a stack that overflows, rolls back and sets aside as an exception does, and ends no channel. */
    static <T> void perform(Consumer<T> effect, T of) {
        try {
            effect.accept(of);
        } catch (Error error) {
            throw new IllegalStateException(error.toString(), error);
        }
    }
}
