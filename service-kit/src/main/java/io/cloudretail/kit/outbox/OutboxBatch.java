package io.cloudretail.kit.outbox;

import io.cloudretail.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Sends the oldest rows and deletes those that Kafka acknowledged. One relay at a time per database (advisory lock), and
 * within a batch one event per aggregate at a time, so that each aggregate's events keep their order even when a send
 * fails.
 */
@ApplicationScoped
class OutboxBatch {
    private static final int ROWS = 1000;

    /** So that neither many nor large events fill the memory; one is always sent. */
    private static final int BYTES = 4_000_000;

    private static final int ACK_SECONDS = 4;

    /** Of one aggregate's many events each waits for the one before: what is sent is to be deleted before time runs out. */
    private static final Duration SENDING = Duration.ofSeconds(7);

    private static final int ONE_RELAY = 0x0b0e;

    private EntityManager entityManager;
    private Emitter<ProducerRecord<String, String>> emitter;

    OutboxBatch() {}

    @Inject
    OutboxBatch(
            EntityManager entityManager,
            @Channel("events") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = ROWS)
                    Emitter<ProducerRecord<String, String>> emitter) {
        this.entityManager = entityManager;
        this.emitter = emitter;
    }

    /** Sends one batch and answers how many rows left. Throws when Kafka does not take what it is given. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = KafkaAway.class)
    int send() {
        if (!lock()) {
            return 0;
        }
        List<Row> waiting = oldest();
        int sent = 0;
        long until = System.nanoTime() + SENDING.toNanos();
        while (!waiting.isEmpty() && System.nanoTime() - until < 0) {
            List<Row> wave = firstPerAggregate(waiting);
            List<Long> acknowledged = sendAll(wave);
            delete(acknowledged);
            sent += acknowledged.size();
            if (acknowledged.size() < wave.size()) {
                throw new KafkaAway((wave.size() - acknowledged.size()) + " events were not acknowledged");
            }
            waiting.removeAll(wave);
        }
        return sent;
    }

    private boolean lock() {
        return (Boolean) entityManager
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(" + ONE_RELAY + ")")
                .getSingleResult();
    }

    private List<Row> oldest() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT id, topic, aggregate_id, CAST(headers AS text), payload FROM ("
                        + "SELECT *, sum(coalesce(octet_length(payload), 0)) OVER (ORDER BY id) AS bytes,"
                        + " row_number() OVER (ORDER BY id) AS place"
                        + " FROM (SELECT * FROM outbox ORDER BY id LIMIT " + ROWS + ") AS oldest) AS measured"
                        + " WHERE bytes <= " + BYTES + " OR place = 1 ORDER BY id")
                .getResultList();
        List<Row> result = new ArrayList<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            result.add(new Row(
                    (Long) column[0], (String) column[1], (String) column[2], (String) column[3], (String) column[4]));
        }
        return result;
    }

    private static List<Row> firstPerAggregate(List<Row> rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream()
                .filter(row -> seen.add(row.topic() + " " + row.key()))
                .toList();
    }

    private List<Long> sendAll(List<Row> wave) {
        List<CompletableFuture<Void>> acks = new ArrayList<>();
        for (Row row : wave) {
            CompletableFuture<Void> ack = new CompletableFuture<>();
            acks.add(ack);
            try {
                emitter.send(Message.of(row.toRecord(), () -> done(ack, null), fault -> done(ack, fault)));
            } catch (IllegalStateException full) {
                ack.completeExceptionally(full);
            }
            if (ack.isCompletedExceptionally()) {
                // with Kafka away each further one would block for seconds
                break;
            }
        }
        await(acks);
        List<Long> acknowledged = new ArrayList<>();
        for (int i = 0; i < acks.size(); i++) {
            if (acks.get(i).isDone() && !acks.get(i).isCompletedExceptionally()) {
                acknowledged.add(wave.get(i).id());
            }
        }
        return acknowledged;
    }

    private static CompletableFuture<Void> done(CompletableFuture<Void> ack, Throwable fault) {
        if (fault == null) {
            ack.complete(null);
        } else {
            ack.completeExceptionally(fault);
        }
        return CompletableFuture.completedFuture(null);
    }

    private static void await(List<CompletableFuture<Void>> acks) {
        try {
            CompletableFuture.allOf(acks.toArray(CompletableFuture[]::new)).get(ACK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException notAll) {
            // the caller looks at each acknowledgement
            return;
        }
    }

    private void delete(List<Long> ids) {
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("int8", ids.toArray()));
            delete.executeUpdate();
        } catch (SQLException fault) {
            throw new PersistenceException(fault);
        }
    }

    private record Row(long id, String topic, String key, String headers, String payload) {
        ProducerRecord<String, String> toRecord() {
            ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, payload);
            EventJson.parse(headers).forEach((name, value) -> message.headers()
                    .add(name, ((jakarta.json.JsonString) value).getString().getBytes(StandardCharsets.UTF_8)));
            return message;
        }
    }
}
