package io.cloudretail.system.drivers;

import io.cloudretail.system.stack.RunningShop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies in Kafka, from the beginning. */
public final class EventLog {
    private EventLog() {}

    /** Types of the events about one thing, in the order in which Kafka holds them; a repeat of one event counts once. */
    public static List<String> typesOf(String topic, String key) {
        List<String> types = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (ConsumerRecord<String, String> event : read(topic)) {
            if (event.key().equals(key) && !ids.contains(header(event, "ce_id"))) {
                ids.add(header(event, "ce_id"));
                types.add(header(event, "ce_type"));
            }
        }
        return types;
    }

    /** Messages that a consumer has set aside. */
    public static int deadLetters(String topic) {
        return read(topic + ".dlq").size();
    }

    private static List<ConsumerRecord<String, String>> read(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RunningShop.get().kafka().bootstrapServers(), "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> events = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
            return events;
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
