package io.cloudretail.kit.outbox;

import io.cloudretail.kit.event.DomainEvent;
import io.cloudretail.kit.event.EventJson;
import io.cloudretail.kit.http.Trace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes events into the transaction of the change they tell of. Without one it refuses. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
    private static final int LARGEST = 900_000;
    private static final String INSERT =
            "INSERT INTO outbox (topic, aggregate_id, headers, payload) VALUES (?1, ?2, CAST(?3 AS jsonb), ?4)";

    private final EntityManager entityManager;
    private final Clock clock;
    private final String service;

    @Inject
    public Outbox(
            EntityManager entityManager,
            Clock clock,
            @ConfigProperty(name = "cloudretail.service.name") String service) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.service = service;
    }

    /** Appends an event to the topic of this service's aggregate. */
    public void append(DomainEvent event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", event.type());
        headers.put("ce_source", "/cloudretail/" + service);
        headers.put("ce_subject", event.subject());
        headers.put("ce_time", clock.instant().toString());
        headers.put("ce_dataschema", "/events/" + event.type() + "/v" + event.version());
        headers.put("content-type", "application/json");
        Trace.current().ifPresent(trace -> headers.put(Trace.HEADER, trace));
        insert("cloudretail." + service, event.subject(), headers, EventJson.write(event));
    }

    /** Sets a message aside on its topic's dead-letter topic, as it came, with the reason beside it. */
    public void appendDeadLetter(String topic, String key, Map<String, String> headers, String payload) {
        insert(topic + ".dlq", key, headers, payload);
    }

    private void insert(String topic, String key, Map<String, String> headers, String payload) {
        if (payload != null && payload.length() > LARGEST) {
            throw new IllegalArgumentException("An event of " + payload.length() + " characters fits no topic");
        }
        entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, topic)
                .setParameter(2, key)
                .setParameter(3, EventJson.write(headers))
                .setParameter(4, payload)
                .executeUpdate();
    }
}
