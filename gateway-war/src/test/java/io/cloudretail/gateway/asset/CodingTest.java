package io.cloudretail.gateway.asset;

import static io.cloudretail.gateway.asset.Coding.BROTLI;
import static io.cloudretail.gateway.asset.Coding.GZIP;
import static io.cloudretail.gateway.asset.Coding.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodingTest {
    @Test
    void the_smallest_of_what_is_accepted_is_best() {
        assertThat(Coding.acceptedBy("gzip, deflate, br, zstd")).containsExactly(BROTLI, GZIP, PLAIN);
        assertThat(Coding.acceptedBy("gzip")).containsExactly(GZIP, PLAIN);
        assertThat(Coding.acceptedBy("BR")).containsExactly(BROTLI, PLAIN);
        assertThat(Coding.acceptedBy("*")).containsExactly(BROTLI, GZIP, PLAIN);
    }

    @Test
    void what_is_wanted_more_comes_first() {
        assertThat(Coding.acceptedBy("br;q=0.5, gzip;q=0.8")).containsExactly(GZIP, BROTLI, PLAIN);
        assertThat(Coding.acceptedBy("br ; q=0.001,*;Q=0.002")).containsExactly(GZIP, BROTLI, PLAIN);
        assertThat(Coding.acceptedBy("identity, br;q=0.9")).containsExactly(PLAIN, BROTLI);
    }

    @Test
    void what_is_refused_is_not_sent() {
        assertThat(Coding.acceptedBy("br;q=0, gzip")).containsExactly(GZIP, PLAIN);
        assertThat(Coding.acceptedBy("br;q=0.000, *")).containsExactly(GZIP, PLAIN);
        assertThat(Coding.acceptedBy("gzip, *;q=0")).containsExactly(GZIP, PLAIN);
    }

    /** Better a plain file than none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ";",
                "identity",
                "identity;q=0",
                "*;q=0",
                "deflate",
                "brotli",
                "x-br",
                "br;q=2",
                "br;q=-1",
                "br;q=0.0001",
                "br;q=",
                "br;level=1",
                "br gzip"
            })
    void what_is_not_understood_is_not_accepted(String header) {
        assertThat(Coding.acceptedBy(header)).containsExactly(PLAIN);
    }
}
