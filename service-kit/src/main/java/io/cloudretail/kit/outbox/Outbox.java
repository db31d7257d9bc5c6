package io.cloudretail.kit.outbox;

import io.cloudretail.kit.event.DomainEvent;
import io.cloudretail.kit.event.EventJson;
import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes events into the transaction of the change they tell of. Without one it refuses. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
    private static final int LARGEST = 900_000;
    private static final String INSERT =
            "INSERT INTO outbox (topic, aggregate_id, headers, payload) VALUES (?1, ?2, CAST(?3 AS jsonb), ?4)";
    private static final String INSERT_ALL =
            "INSERT INTO outbox (topic, aggregate_id, headers, payload) SELECT ?, key, CAST(headers AS jsonb), payload"
                    + " FROM unnest(?, ?, ?) WITH ORDINALITY AS event (key, headers, payload, place) ORDER BY place";

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

    /** Appends an event to the topic of its aggregate, which its type begins with. */
    public void append(DomainEvent event) {
        insert(topic(event), event.subject(), headers(event), EventJson.write(event));
    }

    /** Appends many events of one kind of aggregate at once, in this order, by one statement. */
    public void appendAll(List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ALL)) {
            insert.setString(1, topic(events.get(0)));
            insert.setArray(2, texts(connection, events, DomainEvent::subject));
            insert.setArray(3, texts(connection, events, event -> EventJson.write(headers(event))));
            insert.setArray(4, texts(connection, events, event -> bounded(EventJson.write(event))));
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new PersistenceException(fault);
        }
    }

    private static Array texts(
            Connection connection, List<? extends DomainEvent> events, Function<DomainEvent, String> part)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(part).toArray());
    }

    private static String topic(DomainEvent event) {
        return "cloudretail." + event.type().substring(0, event.type().indexOf('.'));
    }

    private Map<String, String> headers(DomainEvent event) {
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
        if (!"-".equals(RequestId.current())) {
            headers.put(RequestId.EVENT_HEADER, RequestId.current());
        }
        return headers;
    }

    /** Sets a message aside on its topic's dead-letter topic, as it came, with the reason beside it. */
    public void appendDeadLetter(String topic, String key, Map<String, String> headers, String payload) {
        insert(topic + ".dlq", key, headers, payload);
    }

    /** Puts a message that was set aside on its topic once more, as it came. */
    public void appendAgain(String topic, String key, Map<String, String> headers, String payload) {
        insert(topic, key, headers, payload);
    }

    private void insert(String topic, String key, Map<String, String> headers, String payload) {
        entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, topic)
                .setParameter(2, key)
                .setParameter(3, EventJson.write(headers))
                .setParameter(4, bounded(payload))
                .executeUpdate();
    }

    private static String bounded(String payload) {
        // in bytes, as a topic counts: what can never be sent would hold up all that is to be sent after it
        if (payload != null && payload.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new IllegalArgumentException("An event of " + payload.length() + " characters fits no topic");
        }
        return payload;
    }
}
