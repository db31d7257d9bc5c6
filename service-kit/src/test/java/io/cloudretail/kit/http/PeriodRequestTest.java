package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.time.Periods;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodRequestTest {
    /** In London it is the 25th still; what counts is the day in UTC. */
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T23:59:59Z"), ZoneOffset.UTC);

    @Test
    void nothing_asked_for_is_the_last_thirty_days_with_today_among_them() {
        Periods periods = new PeriodRequest(null, null, null).periods(NOW);

        assertThat(periods).isEqualTo(new Periods(day("2026-10-27"), day("2026-11-26"), Periods.Step.DAY));
        assertThat(periods.each()).hasSize(30);
    }

    @Test
    void weeks_begin_on_mondays_and_the_first_and_last_may_be_shorter() {
        Periods periods = new PeriodRequest("2026-11-04", "2026-11-18", "week").periods(NOW);

        assertThat(periods.each())
                .isEqualTo(List.of(
                        new Periods.Period(day("2026-11-04"), day("2026-11-09")),
                        new Periods.Period(day("2026-11-09"), day("2026-11-16")),
                        new Periods.Period(day("2026-11-16"), day("2026-11-18"))));
    }

    @Test
    void months_follow_each_other_without_a_gap_over_the_turn_of_a_year() {
        List<Periods.Period> months = new PeriodRequest("2025-12-31", "2026-03-01", "month")
                .periods(NOW)
                .each();

        assertThat(months)
                .extracting(Periods.Period::from)
                .containsExactly(day("2025-12-31"), day("2026-01-01"), day("2026-02-01"));
        assertThat(months)
                .extracting(Periods.Period::to)
                .containsExactly(day("2026-01-01"), day("2026-02-01"), day("2026-03-01"));
    }

    @Test
    void a_day_is_in_its_period_alone() {
        Periods.Period week = new Periods.Period(day("2026-11-09"), day("2026-11-16"));

        assertThat(week.contains(day("2026-11-08"))).isFalse();
        assertThat(week.contains(day("2026-11-09"))).isTrue();
        assertThat(week.contains(day("2026-11-15"))).isTrue();
        assertThat(week.contains(day("2026-11-16"))).isFalse();
    }

    @Test
    void a_year_is_the_longest_a_leap_year_too() {
        assertThat(new PeriodRequest("2024-01-01", "2025-01-01", "day")
                        .periods(NOW)
                        .each())
                .hasSize(366);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-01, day, to",
        "2026-11-02, 2026-11-01, day, to",
        "2024-01-01, 2025-01-02, day, to",
        "x, 2026-11-01, day, from",
        "2026-02-30, 2026-11-01, day, from",
        "2026-11-01T00:00:00Z, 2026-11-02, day, from",
        "1969-12-31, 1970-06-01, day, from",
        "2026-11-01, 9999-12-31, day, to",
        "2026-11-01, 2026-11-02, hour, by",
        "2026-11-01, 2026-11-02, DAY, by",
        "2026-11-01, 2026-11-02, '', by"
    })
    void what_is_no_period_is_refused_by_the_field_that_is_wrong(String from, String to, String by, String field) {
        PeriodRequest request = new PeriodRequest(from, to, by);

        assertThatThrownBy(() -> request.periods(NOW))
                .isInstanceOfSatisfying(InvalidRequest.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.field())
                        .containsExactly(field));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
