package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.EventLog;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.proof.Digest;
import io.cloudretail.system.stack.RunningShop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** I5, effect once: every event that ever was comes twice more, and nothing changes. */
@Tag("outages")
@MicroShedTest
class ReplayedTopicsIT {
    private static final List<String> TOPICS = List.of(
            "cloudretail.user",
            "cloudretail.product",
            "cloudretail.order",
            "cloudretail.inventory",
            "cloudretail.payment");
    private static final List<String> GROUPS = List.of("user", "product", "inventory", "order", "payment");

    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", RunningShop.get().kafka().bootstrapServers());

    @Test
    void every_event_that_comes_again_changes_nothing() throws SQLException {
        try (Drill drill = Drill.of("I5", "every topic replayed twice")) {
            drill.traffic().place(10, 4);
            drill.proveHealing();
            Map<String, String> before = Digest.ofAllTables();
            int events = 0;
            for (String topic : TOPICS) {
                events += sendAgain(EventLog.read(topic));
            }
            drill.figure("events", events);
            Awaitility.await("all of it is read")
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(this::allIsRead);

            assertThat(Digest.ofAllTables()).isEqualTo(before);
        }
    }

    private int sendAgain(List<ConsumerRecord<String, String>> events) {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            for (int time = 0; time < 2; time++) {
                events.forEach(event -> producer.send(new ProducerRecord<>(
                        event.topic(), event.partition(), event.key(), event.value(), event.headers())));
            }
        }
        return 2 * events.size();
    }

    private boolean allIsRead() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(kafka)) {
            for (String group : GROUPS) {
                Map<TopicPartition, Long> read = new HashMap<>();
                admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .forEach((partition, offset) -> read.put(partition, offset.offset()));
                Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
                read.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
                Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends =
                        admin.listOffsets(wanted).all().get();
                if (read.entrySet().stream()
                        .anyMatch(each ->
                                each.getValue() < ends.get(each.getKey()).offset())) {
                    return false;
                }
            }
            return true;
        }
    }
}
