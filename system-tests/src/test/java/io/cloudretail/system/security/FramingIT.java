package io.cloudretail.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.security.wire.Framing;
import io.cloudretail.system.security.wire.RawAnswers;
import io.cloudretail.system.security.wire.RawRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** One request gets one answer, however its end is disguised; what may hide behind it is never read as a request. */
@MicroShedTest
class FramingIT {
    private static final String ITS_READER =
            "Open Liberty reads it so, and shows no filter how it was written; an edge in front refuses it";
    private static final String NAMES_NOTHING =
            "no link, address or upstream is ever taken from Host, so that a doubtful one leads nowhere";

    /** What the shop reads more kindly than RFC 9112 asks, and why. An upstream never sees it: its requests are made anew. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("a length behind a space", ITS_READER),
            Map.entry("an encoding behind a space", ITS_READER),
            Map.entry("chunks: a size that wraps", ITS_READER),
            Map.entry("a host behind a space", ITS_READER),
            Map.entry("a header with a bare carriage return", ITS_READER),
            Map.entry("a header with U+0000", ITS_READER),
            Map.entry("a method in small letters", ITS_READER),
            Map.entry("version 2", ITS_READER),
            Map.entry("version 9.9", ITS_READER),
            Map.entry("the preface of HTTP/2", ITS_READER),
            Map.entry("no host", NAMES_NOTHING),
            Map.entry("two hosts", NAMES_NOTHING),
            Map.entry("two equal hosts", NAMES_NOTHING),
            Map.entry("a host with a path", NAMES_NOTHING),
            Map.entry("a host with a name and password", NAMES_NOTHING),
            Map.entry("a host with a blank", NAMES_NOTHING));

    static Stream<Framing> framings() {
        return Framing.all().filter(framing -> !KNOWN.containsKey(framing.name()));
    }

    static Stream<Framing> known() {
        return Framing.all().filter(framing -> KNOWN.containsKey(framing.name()));
    }

    @Test
    void two_requests_that_are_well_written_get_two_answers() {
        String request = "GET /api/v1/categories HTTP/1.1\r\nHost: localhost\r\n\r\n";

        assertThat(RawRequest.send(request + request).statuses()).containsExactly(200, 200);
    }

    @ParameterizedTest
    @MethodSource("framings")
    void a_request_in_doubtful_form_gets_one_answer(Framing framing) {
        long begin = System.nanoTime();
        RawAnswers answers = RawRequest.send(framing.bytes());
        long millis = (System.nanoTime() - begin) / 1_000_000;

        assertThat(answers.statuses()).as(answers.toString()).hasSizeLessThanOrEqualTo(1);
        assertThat(answers.statuses().stream().allMatch(framing.allowed()::contains) || answers.sayClose())
                .as("refused, or read as one without a body and the connection closed: " + answers)
                .isTrue();
        assertHarmless(answers);
        assertThat(millis).isLessThan(1000);
    }

    @ParameterizedTest
    @MethodSource("known")
    void what_is_read_too_kindly_does_no_harm(Framing framing) {
        assertHarmless(RawRequest.send(framing.bytes()));
    }

    @Test
    void what_is_known_is_tried() {
        assertThat(known().map(Framing::name)).containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
    }

    private static void assertHarmless(RawAnswers answers) {
        assertThat(answers.statuses())
                .as(answers.toString())
                .noneMatch(status -> status == 101 || status >= 500 && status != 501 && status != 505);
        assertThat(answers.text())
                .doesNotContain("Exception", "\tat ", "com.ibm", "io.openliberty", "evil-shop", "admin:admin");
    }
}
