package io.cloudretail.gateway.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
    @Test
    void a_line_says_who_asked_for_what_and_how_it_went() {
        Entry entry = new Entry("192.0.2.7");
        entry.isFrom(Optional.of("u-1"));
        entry.goesTo("/api/v1/orders", "order");
        entry.carries(5120);

        JsonObject line = json(new Line(1_000_000_123, "id-1", entry, "GET", "/api/v1/orders/7", 200, 12_034));

        assertThat(line.toString())
                .isEqualTo("{\"time\":\"1970-01-12T13:46:40.123Z\",\"id\":\"id-1\",\"client\":\"192.0.2.7\","
                        + "\"user\":\"u-1\",\"method\":\"GET\",\"path\":\"/api/v1/orders/7\",\"status\":200,"
                        + "\"bytes\":5120,\"ms\":12.034,\"route\":\"/api/v1/orders\",\"refusal\":\"-\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a\"b",
                "/a\\",
                "/a\r\n{}",
                "/\u0000",
                "/\u001b[31m",
                "/\u007f",
                "/caf\u00e9",
                "/\u2028",
                "/\ud83d"
            })
    void whatever_stands_in_a_path_stays_one_line_of_ascii_and_is_read_as_it_was(String path) {
        String line = text(new Line(0, "-", new Entry("-"), "GET", path, 400, 0));

        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        assertThat(line.strip()).matches("[ -~]*");
        assertThat(read(line).getString("path")).isEqualTo(path);
    }

    private static JsonObject json(Line line) {
        return read(text(line));
    }

    private static String text(Line line) {
        StringBuilder out = new StringBuilder();
        line.appendTo(out, new TimeStamp());
        return out.toString();
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
