package io.cloudretail.product.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@SUM(A1)", "\t=1"})
    void what_would_begin_a_formula_is_written_as_text(String cell) {
        assertThat(FormulaGuard.put(cell)).isEqualTo("'" + cell);
    }

    @Test
    void an_ordinary_apostrophe_stays() {
        assertThat(FormulaGuard.put("'tis")).isEqualTo("'tis");
        assertThat(FormulaGuard.take("'tis")).isEqualTo("'tis");
    }

    @Property
    void whatever_is_written_is_read_as_it_was_and_begins_no_formula(
            @ForAll @Chars({'=', '+', '-', '@', '\'', 'a', '\t', ' '}) String cell) {
        String written = FormulaGuard.put(cell);

        assertThat(FormulaGuard.take(written)).isEqualTo(cell);
        assertThat(written)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
    }
}
