package io.cloudretail.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.event.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class ConcernedIntakeTest {
    private final List<String> remembered = new ArrayList<>();
    private final List<String> applied = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private final EventIntake intake = new EventIntake(new NotedTransaction());

    @Test
    void an_event_of_a_type_that_concerns_nobody_here_is_acknowledged_without_a_transaction() {
        intake.take(new Incoming("order.created", "1"), "order.confirmed"::equals, event -> applied.add(event.type()));
        intake.take(
                new Incoming("order.confirmed", "1"), "order.confirmed"::equals, event -> applied.add(event.type()));

        assertThat(applied).containsExactly("order.confirmed");
        assertThat(remembered).isEqualTo(applied);
        assertThat(acknowledged).hasSize(2);
    }

    @Test
    void what_is_no_event_is_set_aside_whatever_concerns_whom() {
        intake.take(new Incoming("order.created", "none"), "order.confirmed"::equals, event -> applied.add("no"));

        assertThat(setAside).hasSize(1);
        assertThat(applied).isEmpty();
        assertThat(acknowledged).hasSize(1);
    }

    private final class NotedTransaction extends EventTransaction {
        private NotedTransaction() {
            super(null, null);
        }

        @Override
        void applyOnce(CloudEvent event, Consumer<CloudEvent> effect) {
            remembered.add(event.type());
            effect.accept(event);
        }

        @Override
        void setAside(ConsumerRecord<String, String> incoming, RuntimeException reason) {
            setAside.add(incoming.key());
        }
    }

    private final class Incoming implements Message<String> {
        private final ConsumerRecord<String, String> incoming = new ConsumerRecord<>("topic", 0, 0, "key", "{}");

        private Incoming(String type, String version) {
            Map.of(
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            type,
                            "ce_source",
                            "/test",
                            "ce_subject",
                            "1",
                            "ce_time",
                            "2026-11-23T12:00:00Z",
                            "ce_dataschema",
                            "/events/" + type + "/v" + version)
                    .forEach((name, value) -> incoming.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public String getPayload() {
            return incoming.value();
        }

        @Override
        public CompletionStage<Void> ack() {
            acknowledged.add(incoming.key());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public <C> C unwrap(Class<C> type) {
            return type.cast(incoming);
        }
    }
}
