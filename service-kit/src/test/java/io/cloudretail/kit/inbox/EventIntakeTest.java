package io.cloudretail.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.http.RequestId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventIntakeTest {
    private final FailingTransaction transaction = new FailingTransaction();
    private final EventIntake intake = new EventIntake(transaction, Duration.ZERO);
    private boolean acknowledged;

    @Test
    void a_message_that_is_applied_is_acknowledged() {
        intake.take(new Incoming(), event -> {});

        assertThat(acknowledged).isTrue();
        assertThat(transaction.attempts).isEqualTo(1);
        assertThat(transaction.setAside).isFalse();
    }

    @Test
    void what_an_event_leads_to_has_the_id_of_the_request_that_led_to_it() {
        List<String> ids = new ArrayList<>();

        intake.take(new Incoming("ce_requestid:a-request"), event -> ids.add(RequestId.current()));
        intake.take(
                new Incoming(),
                event -> ids.add(
                        RequestId.current().equals(event.id().toString()) ? "the event's own" : RequestId.current()));

        assertThat(ids).containsExactly("a-request", "the event's own");
        assertThat(RequestId.current()).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({"22001, 4", "23505, 4", "57014, 20"})
    void what_fails_time_and_again_is_set_aside_and_the_channel_goes_on(String state, int attempts) {
        transaction.fail(Integer.MAX_VALUE, state);

        intake.take(new Incoming(), event -> {});

        assertThat(transaction.attempts).isEqualTo(attempts);
        assertThat(transaction.setAside).isTrue();
        assertThat(acknowledged).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "53300", "57P01"})
    void what_passes_with_the_database_is_tried_until_it_has(String state) {
        transaction.fail(50, state);

        intake.take(new Incoming(), event -> {});

        assertThat(transaction.attempts).isEqualTo(51);
        assertThat(transaction.setAside).isFalse();
        assertThat(acknowledged).isTrue();
    }

    private final class Incoming implements Message<String> {
        private final ConsumerRecord<String, String> incoming = new ConsumerRecord<>("topic", 0, 0, "key", "{}");

        private Incoming(String... more) {
            Stream.concat(
                            Stream.of(more),
                            Stream.of(
                                    "ce_id:" + UUID.randomUUID(),
                                    "ce_type:test.done",
                                    "ce_source:/test",
                                    "ce_subject:key",
                                    "ce_time:2026-11-23T12:00:00Z",
                                    "ce_dataschema:/events/test.done/v1"))
                    .forEach(header -> incoming.headers()
                            .add(
                                    header.substring(0, header.indexOf(':')),
                                    header.substring(header.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public String getPayload() {
            return incoming.value();
        }

        @Override
        public CompletionStage<Void> ack() {
            acknowledged = true;
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public <C> C unwrap(Class<C> type) {
            return type.cast(incoming);
        }
    }

    /** Fails so many times in the same way. */
    private static final class FailingTransaction extends EventTransaction {
        private int failures;
        private String state;
        private int attempts;
        private boolean setAside;

        private FailingTransaction() {
            super(null, null);
        }

        private void fail(int times, String sqlState) {
            failures = times;
            state = sqlState;
        }

        @Override
        void applyOnce(CloudEvent event, Consumer<CloudEvent> effect) {
            attempts++;
            if (attempts <= failures) {
                throw new IllegalStateException(new SQLException("No", state));
            }
            effect.accept(event);
        }

        @Override
        void setAside(ConsumerRecord<String, String> incoming, RuntimeException reason) {
            setAside = true;
        }
    }
}
