package io.cloudretail.order.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewDiscountCodeTest {
    private static final NewDiscountCode.Amount FIVE = new NewDiscountCode.Amount(500L, "GBP");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void each_kind_has_its_own_value() {
        for (NewDiscountCode whole : List.of(
                code("PERCENT", 1000, null, null, null),
                code("AMOUNT", null, FIVE, null, null),
                code("FREE_SHIPPING", null, null, NOON, NOON.plusSeconds(1)))) {
            assertThatCode(whole::requireWhole).doesNotThrowAnyException();
        }
    }

    @Test
    void a_kind_without_its_value_or_with_anothers_is_refused_by_field() {
        assertThat(errors(code("PERCENT", null, FIVE, null, null)))
                .containsExactly(
                        new FieldError("basisPoints", "is what makes a percent"),
                        new FieldError("amount", "does not belong to a percent"));
        assertThat(errors(code("AMOUNT", 1000, null, null, null)))
                .extracting(FieldError::field)
                .containsExactly("basisPoints", "amount");
        assertThat(errors(code("FREE_SHIPPING", 1000, FIVE, null, null)))
                .extracting(FieldError::field)
                .containsExactly("basisPoints", "amount");
    }

    @Test
    void a_time_that_ends_before_it_begins_is_refused() {
        assertThat(errors(code("PERCENT", 1000, null, NOON, NOON)))
                .containsExactly(new FieldError("validUntil", "must be after validFrom"));
        assertThat(errors(code("PERCENT", 1000, null, Instant.MIN, Instant.MAX)))
                .extracting(FieldError::field)
                .containsExactly("validFrom", "validUntil");
    }

    @Test
    void a_code_is_written_in_capitals_and_in_use_unless_it_says_otherwise() {
        assertThat(code("PERCENT", 1000, null, null, null).normalCode()).isEqualTo("TEN");
        assertThat(code("PERCENT", 1000, null, null, null).isActive()).isTrue();
        assertThat(new NewDiscountCode("ten", "PERCENT", 1, null, null, null, null, null, null, false).isActive())
                .isFalse();
    }

    private static NewDiscountCode code(
            String kind, Integer basisPoints, NewDiscountCode.Amount amount, Instant from, Instant until) {
        return new NewDiscountCode("ten", kind, basisPoints, amount, null, from, until, null, null, null);
    }

    private static List<FieldError> errors(NewDiscountCode code) {
        return catchThrowableOfType(InvalidRequest.class, code::requireWhole).errors();
    }
}
