package io.cloudretail.kit.inbox;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The transactions a message can end in: applied once, alone or with others, or set aside. */
@Dependent
class EventTransaction {
    private final Inbox inbox;
    private final Outbox outbox;

    @Inject
    EventTransaction(Inbox inbox, Outbox outbox) {
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void applyOnce(CloudEvent event, Consumer<CloudEvent> effect) {
        if (inbox.firstTime(event.id())) {
            effect.accept(event);
        }
    }

    /** Applies those that were not applied before, in this order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void applyAllOnce(List<CloudEvent> events, Consumer<List<CloudEvent>> effect) {
        Set<UUID> first = inbox.firstTimeOf(events.stream().map(CloudEvent::id).toList());
        List<CloudEvent> fresh =
                events.stream().filter(event -> first.remove(event.id())).toList();
        if (!fresh.isEmpty()) {
            effect.accept(fresh);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void setAside(ConsumerRecord<String, String> incoming, RuntimeException reason) {
        Map<String, String> headers = new LinkedHashMap<>();
        incoming.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        headers.put("dlq_reason", String.valueOf(reason.getMessage()));
        headers.put("dlq_topic", incoming.topic());
        headers.put("dlq_partition", String.valueOf(incoming.partition()));
        headers.put("dlq_offset", String.valueOf(incoming.offset()));
        outbox.appendDeadLetter(
                incoming.topic(),
                incoming.key() == null ? "" : clean(incoming.key()),
                headers.entrySet().stream()
                        .collect(LinkedHashMap::new, (m, e) -> m.put(e.getKey(), clean(e.getValue())), Map::putAll),
                incoming.value() == null ? null : clean(incoming.value()));
    }

    /** PostgreSQL stores no U+0000; the replacement character marks where one was. */
    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
