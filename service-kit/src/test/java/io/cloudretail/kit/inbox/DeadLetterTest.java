package io.cloudretail.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    @Test
    void keeps_a_message_as_it_came_and_says_why_and_where_from() {
        ConsumerRecord<String, String> message = new ConsumerRecord<>("cloudretail.order", 2, 7, "key", "{}");
        message.headers().add("ce_id", "1".getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", null);

        DeadLetter letter = DeadLetter.of(message, "because");

        assertThat(letter.key()).isEqualTo("key");
        assertThat(letter.payload()).isEqualTo("{}");
        assertThat(letter.headers())
                .containsEntry("ce_id", "1")
                .containsEntry("ce_type", "")
                .containsEntry("dlq_reason", "because")
                .containsEntry("dlq_topic", "cloudretail.order")
                .containsEntry("dlq_partition", "2")
                .containsEntry("dlq_offset", "7")
                .doesNotContainKey("dlq_cut");
    }

    @Test
    void a_message_without_key_and_value_is_one_too() {
        DeadLetter letter = DeadLetter.of(new ConsumerRecord<>("t", 0, 0, null, null), null);

        assertThat(letter.key()).isEmpty();
        assertThat(letter.payload()).isNull();
        assertThat(letter.headers()).containsEntry("dlq_reason", "null");
    }

    @Test
    void what_is_too_large_for_a_topic_is_cut_in_bytes_and_says_so() {
        ConsumerRecord<String, String> message =
                new ConsumerRecord<>("t", 0, 0, "k".repeat(5_000), "\uFFFD".repeat(1_000_000));
        for (int i = 0; i < 500; i++) {
            message.headers().add("h" + i, "v".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        }

        DeadLetter letter = DeadLetter.of(message, "r".repeat(100_000));

        int headers = letter.headers().entrySet().stream()
                .mapToInt(header -> bytes(header.getKey()) + bytes(header.getValue()))
                .sum();
        assertThat(bytes(letter.payload()) + bytes(letter.key()) + headers).isLessThan(900_000);
        assertThat(letter.headers()).containsEntry("dlq_cut", "true");
    }

    @Test
    void what_a_database_cannot_store_is_marked_wherever_it_stands() {
        ConsumerRecord<String, String> message =
                new ConsumerRecord<>("t", 0, 0, "a\0b", "half \ud800 and \0 and \ud83d\ude00");
        message.headers().add("n\0me", "v\0lue".getBytes(StandardCharsets.UTF_8));

        DeadLetter letter = DeadLetter.of(message, "z\0ro");

        assertThat(letter.key()).isEqualTo("a\uFFFDb");
        assertThat(letter.payload()).isEqualTo("half \uFFFD and \uFFFD and \ud83d\ude00");
        assertThat(letter.headers()).containsEntry("n\uFFFDme", "v\uFFFDlue").containsEntry("dlq_reason", "z\uFFFDro");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
