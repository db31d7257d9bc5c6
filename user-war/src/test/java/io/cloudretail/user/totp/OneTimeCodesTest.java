package io.cloudretail.user.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeCodesTest {
    /** The secret and times of RFC 6238, appendix B; the last six of its eight digits. */
    private static final String RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void codes_are_those_of_the_standard() {
        assertThat(OneTimeCodes.codeAt(RFC_SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(OneTimeCodes.codeAt(RFC_SECRET, Instant.ofEpochSecond(1111111109)))
                .isEqualTo("081804");
        assertThat(OneTimeCodes.codeAt(RFC_SECRET, Instant.ofEpochSecond(20000000000L)))
                .isEqualTo("353130");
    }

    @Test
    void the_present_code_and_the_one_before_are_good_and_no_other() {
        Instant now = Instant.ofEpochSecond(1_700_000_010);
        long present = now.getEpochSecond() / 30;

        assertThat(OneTimeCodes.stepOf(RFC_SECRET, codeOf(now, 0), now)).hasValue(present);
        assertThat(OneTimeCodes.stepOf(RFC_SECRET, codeOf(now, -1), now)).hasValue(present - 1);
        assertThat(OneTimeCodes.stepOf(RFC_SECRET, codeOf(now, -2), now)).isEmpty();
        assertThat(OneTimeCodes.stepOf(RFC_SECRET, codeOf(now, 1), now)).isEmpty();
        assertThat(OneTimeCodes.stepOf(RFC_SECRET, "", now)).isEmpty();
    }

    @Test
    void a_secret_has_160_bits_and_is_never_the_same() {
        assertThat(OneTimeCodes.freshSecret())
                .hasSize(32)
                .matches("[A-Z2-7]+")
                .isNotEqualTo(OneTimeCodes.freshSecret());
    }

    @Test
    void a_recovery_code_is_the_same_however_it_is_typed() {
        RecoveryCode code = RecoveryCode.freshSet().get(0);

        assertThat(code.text()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
        assertThat(new RecoveryCode(" "
                                + code.text().toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                        .hash())
                .isEqualTo(code.hash());
        assertThat(RecoveryCode.freshSet()).hasSize(10).doesNotHaveDuplicates();
    }

    private static String codeOf(Instant now, int steps) {
        return OneTimeCodes.codeAt(RFC_SECRET, now.plusSeconds(30L * steps));
    }
}
