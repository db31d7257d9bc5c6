package io.cloudretail.system.postgres;

import io.cloudretail.system.drivers.EventLog;
import io.cloudretail.system.stack.RunningShop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** What was in the shop's topics at a moment, kept while the topics are made anew. */
record Messages(List<ConsumerRecord<String, String>> all) {
    static Messages until(Instant moment) {
        return new Messages(Stream.of("user", "product", "order", "inventory", "payment", "admin")
                .flatMap(aggregate -> EventLog.read("cloudretail." + aggregate).stream())
                .filter(message -> message.timestamp() <= moment.toEpochMilli())
                .toList());
    }

    /**
     * Sends each to the partition that it was in, and waits for all of them; says how many that were. What comes twice does no harm, so
     * the broker need not know what it has had.
     */
    int sendAgain() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RunningShop.get().kafka().bootstrapServers(),
                "enable.idempotence",
                false,
                "acks",
                "all",
                "max.in.flight.requests.per.connection",
                1);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = all.stream()
                    .map(message -> producer.send(new ProducerRecord<>(
                            message.topic(),
                            message.partition(),
                            message.timestamp(),
                            message.key(),
                            message.value(),
                            message.headers())))
                    .toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            return sent.size();
        } catch (InterruptedException | ExecutionException notTaken) {
            throw new IllegalStateException("Not all messages were given again", notTaken);
        }
    }
}
