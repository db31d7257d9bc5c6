package io.cloudretail.system.postgres;

import io.cloudretail.system.drivers.EventLog;
import io.cloudretail.system.stack.RunningShop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What was in the shop's topics at a moment, kept while the topics are made anew. */
record Messages(List<ConsumerRecord<String, String>> all) {
    static Messages until(Instant moment) {
        return new Messages(Stream.of("user", "product", "order", "inventory", "payment", "admin")
                .flatMap(aggregate -> EventLog.read("cloudretail." + aggregate).stream())
                .filter(message -> message.timestamp() <= moment.toEpochMilli())
                .toList());
    }

    /** Sends each to the partition that it was in; says how many that were. */
    int sendAgain() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RunningShop.get().kafka().bootstrapServers(), "enable.idempotence", true);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            all.forEach(message -> producer.send(new ProducerRecord<>(
                    message.topic(),
                    message.partition(),
                    message.timestamp(),
                    message.key(),
                    message.value(),
                    message.headers())));
        }
        return all.size();
    }
}
