package io.cloudretail.system.drivers;

import io.cloudretail.system.stack.RunningShop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies in Kafka, from the beginning. */
public final class EventLog {
    private static final Map<String, Reader> READERS = new HashMap<>();

    private EventLog() {}

    /** Types of the events about one thing, in the order in which Kafka holds them; a repeat of one event counts once. */
    public static List<String> typesOf(String topic, String key) {
        return types(topic).getOrDefault(key, List.of());
    }

    /** The same of every thing that the topic tells of, by its key. What is no event is passed over. */
    public static Map<String, List<String>> types(String topic) {
        Map<String, List<String>> types = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (ConsumerRecord<String, String> event : read(topic)) {
            String id = header(event, "ce_id");
            String type = header(event, "ce_type");
            if (event.key() != null && id != null && type != null && ids.add(id)) {
                types.computeIfAbsent(event.key(), none -> new ArrayList<>()).add(type);
            }
        }
        return types;
    }

    /** Messages that a consumer has set aside. */
    public static int deadLetters(String topic) {
        return read(topic + ".dlq").size();
    }

    /** Everything that lies in a topic. */
    public static synchronized List<ConsumerRecord<String, String>> read(String topic) {
        Reader reader = READERS.computeIfAbsent(topic, Reader::of);
        try {
            return reader.readOn();
        } catch (RuntimeException broken) {
            READERS.remove(topic);
            reader.consumer.close();
            throw broken;
        }
    }

    /** One who has read a topic so far. Topics are read again and again, and only ever grow. */
    private record Reader(
            KafkaConsumer<String, String> consumer,
            List<TopicPartition> partitions,
            List<ConsumerRecord<String, String>> events) {
        static Reader of(String topic) {
            Map<String, Object> settings = Map.of(
                    "bootstrap.servers", RunningShop.get().kafka().bootstrapServers(), "enable.auto.commit", false);
            var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new Reader(consumer, partitions, new ArrayList<>());
        }

        List<ConsumerRecord<String, String>> readOn() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
            return List.copyOf(events);
        }
    }

    /** Null when there is none. */
    public static String header(ConsumerRecord<String, String> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
