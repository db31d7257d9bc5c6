package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonsTest {
    public record Consent(Boolean yes) {}

    public record Sample(Integer count, Long amount, String name) {}

    @Test
    void one_document_is_taken() {
        assertThat(Jsons.parse(" {\"a\":[1,{\"b\":null}]} \n".getBytes(StandardCharsets.UTF_8)))
                .hasToString("{\"a\":[1,{\"b\":null}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{} {}", "{} x", "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"b\":2}}", "nul", "{'a':1}"})
    void anything_else_is_malformed(String text) {
        assertThatThrownBy(() -> Jsons.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void a_document_nested_too_deeply_is_malformed() {
        byte[] deep = ("[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Jsons.parse(deep)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e4000000", "1e2147483648", "-1e99999999999999999999", "1e-1000"})
    void a_number_beyond_all_bounds_is_malformed(String number) {
        assertThatThrownBy(() -> Jsons.parse(("{\"a\":" + number + "}").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void a_number_of_endless_digits_is_malformed() {
        byte[] digits = ("[0." + "9".repeat(500_000) + "]").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Jsons.parse(digits)).isInstanceOf(JsonException.class);
    }

    /** The threads of a server have small stacks. */
    @ParameterizedTest
    @ValueSource(ints = {33, 1000, 100_000})
    void depth_is_refused_on_the_smallest_stack(int depth) throws InterruptedException {
        byte[] deep = ("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)).getBytes(StandardCharsets.UTF_8);
        AtomicReference<Throwable> refusal = new AtomicReference<>();

        Thread server = new Thread(null, () -> Jsons.parse(deep), "small", 1);
        server.setUncaughtExceptionHandler((thread, thrown) -> refusal.set(thrown));
        server.start();
        server.join();

        assertThat(refusal.get()).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "a\\ud83d", "\\u0000"})
    void what_the_database_cannot_store_is_refused(String text) {
        byte[] json = ("{\"a\":[\"" + text + "\"]}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Jsons.parse(json)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void a_character_beyond_the_first_plane_is_text_like_any_other() {
        assertThat(Jsons.parse("\"\\ud83d\\ude00\"".getBytes(StandardCharsets.UTF_8))
                        .toString())
                .contains("\ud83d\ude00");
    }

    @Test
    void bytes_that_are_no_utf_8_are_malformed() {
        assertThatThrownBy(() -> Jsons.parse(new byte[] {'"', (byte) 0xc3, '"'}))
                .isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":4294967297}",
                "{\"count\":1.5}",
                "{\"count\":\"1\"}",
                "{\"count\":true}",
                "{\"amount\":18446744073709551617}",
                "{\"amount\":1e4000000}",
                "{\"name\":5}",
                "{\"other\":1}"
            })
    void values_that_do_not_fit_are_refused_and_never_wrapped(String json) {
        assertThatThrownBy(() -> Jsons.strict().fromJson(json, Sample.class)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void values_that_fit_are_read_as_they_are() {
        assertThat(Jsons.strict()
                        .fromJson("{\"count\":1e2,\"amount\":9223372036854775807,\"name\":\"x\"}", Sample.class))
                .isEqualTo(new Sample(100, Long.MAX_VALUE, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "\"true\"", "\"\"", "1", "0", "[true]", "{}"})
    void what_is_neither_true_nor_false_is_no_answer_to_a_question(String value) {
        assertThatThrownBy(() -> Jsons.strict().fromJson("{\"yes\":" + value + "}", Consent.class))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void true_false_and_nothing_are_read_as_they_are() {
        Jsonb jsonb = Jsons.strict();

        assertThat(jsonb.fromJson("{\"yes\":true}", Consent.class)).isEqualTo(new Consent(true));
        assertThat(jsonb.fromJson("{\"yes\":false}", Consent.class)).isEqualTo(new Consent(false));
        assertThat(jsonb.fromJson("{\"yes\":null}", Consent.class)).isEqualTo(new Consent(null));
    }
}
