package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.EventLog;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** F15: whatever lies in a topic, the channels of its consumers go on, and what nothing could be made of is set aside. */
@MicroShedTest
class PoisonIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** @param consumers how many services read the topic */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "cloudretail.order, order.confirmed, 3",
        "cloudretail.product, product.created, 1",
        "cloudretail.inventory, inventory.availability_changed, 1",
        "cloudretail.user, user.erased, 4",
    })
    void what_cannot_be_applied_is_set_aside_and_the_next_event_is_applied(String topic, String type, int consumers) {
        try (Drill drill = Drill.of("F15", "poison in " + topic)) {
            int before = setAside(topic).size();
            int repeats = Drill.repeats();
            for (int i = 0; i < repeats; i++) {
                send(topic, type);
            }
            long expected = Poison.manySetAside() * consumers * repeats;
            Awaitility.await("poison set aside")
                    .atMost(PATIENCE.multipliedBy(repeats))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(
                            () -> assertThat(setAside(topic).size() - before).isGreaterThanOrEqualTo((int) expected));

            Instant asked = Instant.now();
            Admin.sell(3, 500);
            Traffic traffic = drill.traffic();
            traffic.place(4, 2);
            drill.figure("set aside", setAside(topic).size() - before);
            drill.figure(
                    "next good ones applied after",
                    Duration.between(asked, Instant.now()).toMillis() + " ms");
            assertThat(setAside(topic).subList(before, setAside(topic).size())).allSatisfy(message -> {
                assertThat(EventLog.header(message, "dlq_reason")).isNotBlank();
                assertThat(EventLog.header(message, "dlq_topic")).isEqualTo(topic);
                assertThat(EventLog.header(message, "dlq_offset")).matches("\\d+");
            });
            drill.proveHealing();
        }
    }

    private static List<ConsumerRecord<String, String>> setAside(String topic) {
        return EventLog.read(topic + ".dlq");
    }

    private static void send(String topic, String type) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RunningShop.get().kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Poison poison : Poison.values()) {
                producer.send(poison.in(topic, type));
            }
            producer.flush();
        }
    }
}
