package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonsTest {
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
}
