package io.cloudretail.kit.inbox;

import io.cloudretail.kit.event.CloudEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The two transactions a message can end in: applied once, or set aside. */
@Dependent
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
            effect.accept(event);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void setAside(ConsumerRecord<String, String> incoming, RuntimeException reason) {
        letters.add(DeadLetter.of(incoming, reason.getMessage()));
    }
}
