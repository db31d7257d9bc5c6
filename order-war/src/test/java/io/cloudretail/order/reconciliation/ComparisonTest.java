package io.cloudretail.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.figures.Entry;
import io.cloudretail.kit.figures.Flaw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Instant AS_OF = Instant.parse("2026-11-23T12:00:00Z");

    private final Comparison money = new Comparison("money", "payments hold");
    private final UUID order = UUID.randomUUID();

    @Test
    void what_both_say_is_no_problem() {
        assertThat(flaws("590 GBP", "590 GBP", settled("CONFIRMED"))).isEmpty();
    }

    @Test
    void each_difference_has_its_name() {
        assertThat(flaws("590 GBP", null, settled("CONFIRMED")))
                .extracting(Flaw::kind)
                .containsExactly("money-missing");
        assertThat(flaws("590 GBP", "490 GBP", settled("SHIPPED")))
                .extracting(Flaw::kind)
                .containsExactly("money-differs");
        assertThat(flaws("590 GBP", "590 EUR", settled("SHIPPED")))
                .extracting(Flaw::kind)
                .containsExactly("money-differs");
        assertThat(flaws(null, "590 GBP", settled("CANCELLED")))
                .extracting(Flaw::kind)
                .containsExactly("money-not-due");
        assertThat(flaws(null, "590 GBP", null)).extracting(Flaw::kind).containsExactly("money-without-order");
    }

    @Test
    void a_problem_says_of_which_order_and_what_each_side_holds() {
        assertThat(flaws("590 GBP", "490 GBP", settled("SHIPPED")))
                .containsExactly(new Flaw(
                        "money-differs",
                        order.toString(),
                        "payments hold 490 GBP, but the order is SHIPPED with 590 GBP"));
    }

    @Test
    void what_is_in_flight_is_not_judged() {
        assertThat(flaws("590 GBP", null, new Standing(order, "CONFIRMED", AS_OF.plusMillis(1), false)))
                .isEmpty();
        assertThat(flaws(null, "590 GBP", new Standing(order, "PENDING", AS_OF.minusSeconds(900), true)))
                .isEmpty();
        assertThat(flaws(null, "590 GBP", new Standing(order, "CANCELLED", AS_OF, false)))
                .hasSize(1);
    }

    @Test
    void of_a_bucket_that_was_told_in_part_nothing_behind_that_part_is_missing() {
        List<Entry> all = IntStream.rangeClosed(0, Comparison.LISTED)
                .mapToObj(no -> new Entry(new UUID(0xf000_0000_0000_0000L, no), "590 GBP"))
                .toList();
        List<Entry> told = all.subList(0, Comparison.LISTED);

        assertThat(Comparison.differing(all, told)).isEmpty();
        assertThat(Comparison.differing(all.subList(1, all.size()), told))
                .containsExactly(all.get(0).orderId());
        assertThat(Comparison.differing(all, told.subList(1, told.size())))
                .containsExactlyInAnyOrder(
                        all.get(0).orderId(), all.get(Comparison.LISTED).orderId());
    }

    private Standing settled(String status) {
        return new Standing(order, status, AS_OF.minusSeconds(1), false);
    }

    private List<Flaw> flaws(String here, String there, Standing standing) {
        return money.flaws(
                entries(here), entries(there), ids -> standing == null ? Map.of() : Map.of(order, standing), AS_OF);
    }

    private List<Entry> entries(String value) {
        return value == null ? List.of() : List.of(new Entry(order, value));
    }
}
