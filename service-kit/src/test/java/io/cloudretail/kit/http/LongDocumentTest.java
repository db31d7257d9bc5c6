package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongDocumentTest {
    public record Element(int number, String text) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final LongDocument document = new LongDocument(out);

    @Test
    void a_list_is_written_portion_by_portion_until_nothing_comes_behind_the_last() throws IOException {
        this.document.<Element>list("long", last -> portionBehind(last == null ? 0 : last.number()));
        this.document.list("none", List.<Element>of());
        this.document.list("short", List.of(new Element(8, "é \"quoted\"")));
        this.document.end();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"long\":[{\"number\":1,\"text\":\"-\"},{\"number\":2,\"text\":\"-\"},{\"number\":3,\"text\":\"-\"}],"
                                + "\"none\":[],\"short\":[{\"number\":8,\"text\":\"é \\\"quoted\\\"\"}]}");
    }

    @Test
    void a_document_of_nothing_is_one_too() throws IOException {
        document.end();

        assertThat(out).hasToString("{}");
    }

    /** Two at a time, three in all. */
    private static List<Element> portionBehind(int last) {
        return IntStream.rangeClosed(last + 1, Math.min(last + 2, 3))
                .mapToObj(number -> new Element(number, "-"))
                .toList();
    }
}
