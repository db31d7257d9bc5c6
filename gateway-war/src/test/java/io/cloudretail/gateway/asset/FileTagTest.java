package io.cloudretail.gateway.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileTagTest {
    private final FileTag tag = FileTag.of("/assets/start-B4s.js", Coding.BROTLI);

    @Test
    void every_coding_of_a_file_has_a_tag_of_its_own() {
        assertThat(tag).hasToString("W/\"start-B4s.js.br\"");
        assertThat(FileTag.of("/assets/start-B4s.js", Coding.GZIP)).hasToString("W/\"start-B4s.js.gz\"");
        assertThat(FileTag.of("/assets/start-B4s.js", Coding.PLAIN)).hasToString("W/\"start-B4s.js\"");
    }

    @Test
    void a_caller_knows_it_by_itself_among_others_or_as_any() {
        assertThat(tag.isAmong(List.of("W/\"start-B4s.js.br\""))).isTrue();
        assertThat(tag.isAmong(List.of("\"start-B4s.js.br\""))).isTrue();
        assertThat(tag.isAmong(List.of("\"x\"", "\"y\" , W/\"start-B4s.js.br\",\"z\"")))
                .isTrue();
        assertThat(tag.isAmong(List.of("*"))).isTrue();
    }

    @Test
    void a_caller_who_knows_another_coding_does_not_know_this_one() {
        assertThat(tag.isAmong(List.of())).isFalse();
        assertThat(tag.isAmong(List.of("", "W/\"start-B4s.js\"", "W/\"start-B4s.js.gz\"")))
                .isFalse();
        assertThat(tag.isAmong(List.of("start-B4s.js.br", "w/\"start-B4s.js.br\"")))
                .isFalse();
    }
}
