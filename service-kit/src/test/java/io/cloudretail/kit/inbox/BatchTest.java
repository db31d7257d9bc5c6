package io.cloudretail.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.http.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final InMemoryTransaction transaction = new InMemoryTransaction();
    private Batch intake;
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void what_came_meanwhile_is_applied_together_in_its_order_and_acknowledged() {
        applying();
        IntStream.rangeClosed(1, 5).forEach(i -> take("good", String.valueOf(i)));

        assertThat(acknowledged).isEmpty();
        intake.turn();

        assertThat(transaction.committed).containsExactly(List.of("1", "2", "3", "4", "5"));
        assertThat(acknowledged).containsExactly("1", "2", "3", "4", "5");
        assertThat(intake.turn()).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void a_repeat_is_applied_once_within_a_batch_and_across() {
        applying();
        UUID id = UUID.randomUUID();
        take(id, "good", "1");
        take(id, "good", "1");
        intake.turn();
        take(id, "good", "1");
        intake.turn();

        assertThat(transaction.committed).containsExactly(List.of("1"));
        assertThat(acknowledged).hasSize(3);
    }

    @Test
    void one_that_cannot_be_applied_is_set_aside_and_undoes_none_of_its_neighbours() {
        applying();
        take("good", "1");
        take("poison", "2");
        take("good", "3");
        intake.turn();

        assertThat(transaction.committed).containsExactly(List.of("1"), List.of("3"));
        assertThat(transaction.setAside).containsExactly("2");
        assertThat(acknowledged).containsExactly("1", "2", "3");
    }

    @Test
    void nor_does_one_that_is_no_event_at_all() {
        applying();
        take("good", "1");
        intake.take(new Incoming(new ConsumerRecord<>("topic", 0, 0, "2", "not JSON")));
        take("good", "3");
        intake.turn();

        assertThat(transaction.committed).containsExactly(List.of("1"), List.of("3"));
        assertThat(transaction.setAside).containsExactly("2");
    }

    @Test
    void nor_does_one_that_is_nested_more_deeply_than_a_thread_can_follow() {
        applying();
        take("good", "1");
        take(UUID.randomUUID(), "good", "2", "{\"a\":".repeat(50_000));
        take("good", "3");
        intake.turn();

        assertThat(transaction.committed).containsExactly(List.of("1"), List.of("3"));
        assertThat(transaction.setAside).containsExactly("2");
    }

    @Test
    void nor_does_one_with_which_the_machine_itself_fails() {
        intake = batch(events -> events.forEach(event -> {
            if (event.subject().equals("2")) {
                throw new StackOverflowError();
            }
            transaction.change(event.subject());
        }));
        take("good", "1");
        take("good", "2");
        take("good", "3");
        intake.turn();

        assertThat(transaction.committed).last().isEqualTo(List.of("3"));
        assertThat(transaction.setAside).containsExactly("2");
        assertThat(acknowledged).containsExactly("1", "2", "3");
    }

    @Test
    void very_many_are_more_than_one_transaction() {
        applying();
        IntStream.range(0, 450).forEach(i -> take("good", String.valueOf(i)));
        while (intake.turn().isZero()) {
            // until nothing waits
        }

        assertThat(transaction.committed).hasSize(3);
        assertThat(transaction.committed.stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        IntStream.range(0, 450).mapToObj(String::valueOf).toList());
    }

    @Test
    void what_concerns_nobody_is_acknowledged_and_not_remembered() {
        applying();
        take("other", "1");
        take("good", "2");
        intake.turn();

        assertThat(transaction.committed).containsExactly(List.of("2"));
        assertThat(acknowledged).containsExactly("1", "2");
    }

    @Test
    void whom_it_concerns_is_asked_once_for_each_type_of_a_batch() {
        List<String> asked = new ArrayList<>();
        Predicate<String> concerns = type -> {
            asked.add(type);
            return true;
        };
        intake = new Batch(transaction, new EventIntake(transaction), concerns, events -> {});
        take("good", "1");
        take("other", "2");
        take("good", "3");
        intake.turn();

        assertThat(asked).containsExactly("good", "other");
        assertThat(acknowledged).containsExactly("1", "2", "3");
    }

    @Test
    void each_of_a_few_is_written_down_under_what_led_to_it_and_of_many_how_many_they_were() {
        List<String> lines = new ArrayList<>();
        Logger log = Logger.getLogger("io.cloudretail.kit.inbox");
        Handler writer = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(RequestId.current() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(writer);
        try {
            applying();
            UUID one = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            take(one, "good", "1");
            take(other, "good", "2");
            intake.turn();
            IntStream.range(0, 100).forEach(i -> take("good", String.valueOf(i)));
            intake.turn();

            assertThat(lines)
                    .containsExactly(
                            one + " Taken in: good of 1", other + " Taken in: good of 2", "- Taken in: 100 events");
        } finally {
            log.removeHandler(writer);
        }
    }

    private Batch batch(Consumer<List<CloudEvent>> effect) {
        return new Batch(transaction, new EventIntake(transaction), type -> !type.equals("other"), effect);
    }

    private void applying() {
        intake = batch(events -> {
            for (CloudEvent event : events) {
                transaction.change(event.subject());
                if (event.type().equals("poison")) {
                    throw new Inapplicable("poison");
                }
            }
        });
    }

    private void take(String type, String subject) {
        take(UUID.randomUUID(), type, subject);
    }

    private void take(UUID id, String type, String subject) {
        take(id, type, subject, "{}");
    }

    private void take(UUID id, String type, String subject, String value) {
        var incoming = new ConsumerRecord<>("topic", 0, 0, subject, value);
        List.of(
                        "ce_id:" + id,
                        "ce_type:" + type,
                        "ce_source:/test",
                        "ce_subject:" + subject,
                        "ce_time:2026-11-23T12:00:00Z",
                        "ce_dataschema:/events/" + type + "/v1")
                .forEach(header -> incoming.headers()
                        .add(
                                header.substring(0, header.indexOf(':')),
                                header.substring(header.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8)));
        intake.take(new Incoming(incoming));
    }

    private final class Incoming implements Message<String> {
        private final ConsumerRecord<String, String> incoming;

        private Incoming(ConsumerRecord<String, String> incoming) {
            this.incoming = incoming;
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

    /** What is changed in it stays, or nothing of it. */
    private static final class InMemoryTransaction extends EventTransaction {
        private final List<List<String>> committed = new ArrayList<>();
        private final List<String> setAside = new ArrayList<>();
        private final Set<UUID> inbox = new HashSet<>();
        private List<String> changes = new ArrayList<>();

        private InMemoryTransaction() {
            super(null, null);
        }

        private void change(String what) {
            changes.add(what);
        }

        @Override
        void applyOnce(CloudEvent event, Consumer<CloudEvent> effect) {
            applyAllOnce(List.of(event), events -> effect.accept(events.get(0)));
        }

        @Override
        void applyAllOnce(List<CloudEvent> events, Consumer<List<CloudEvent>> effect) {
            changes = new ArrayList<>();
            Set<UUID> first = new HashSet<>();
            List<CloudEvent> fresh = events.stream()
                    .filter(event -> !inbox.contains(event.id()) && first.add(event.id()))
                    .toList();
            if (!fresh.isEmpty()) {
                perform(effect, fresh);
                committed.add(changes);
                inbox.addAll(first);
            }
        }

        @Override
        void setAside(ConsumerRecord<String, String> incoming, RuntimeException reason) {
            setAside.add(incoming.key());
        }
    }
}
