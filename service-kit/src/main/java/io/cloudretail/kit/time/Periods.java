package io.cloudretail.kit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whole days in UTC, cut into periods without gaps. Weeks begin on Mondays, months on their first; what is asked for may begin
 * or end within one, and that one is then shorter.
 *
 * @param from the first day
 * @param to the day after the last
 */
public record Periods(LocalDate from, LocalDate to, Step by) {
    /** How long a period is. */
    public enum Step {
        DAY,
        WEEK,
        MONTH;

        /** As it is asked for. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        private LocalDate after(LocalDate day) {
            return switch (this) {
                case DAY -> day.plusDays(1);
                case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            };
        }
    }

    /** @param to the day after the last */
    public record Period(LocalDate from, LocalDate to) {
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /** Each period, oldest first. */
    public List<Period> each() {
        List<Period> periods = new ArrayList<>();
        for (LocalDate begin = from; begin.isBefore(to); ) {
            LocalDate next = by.after(begin);
            LocalDate end = next.isBefore(to) ? next : to;
            periods.add(new Period(begin, end));
            begin = end;
        }
        return periods;
    }

    /** All of it as one. */
    public Period whole() {
        return new Period(from, to);
    }
}
