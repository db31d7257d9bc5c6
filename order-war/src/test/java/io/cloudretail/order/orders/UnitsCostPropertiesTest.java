package io.cloudretail.order.orders;

import static io.cloudretail.order.orders.OrderFixture.NOW;
import static io.cloudretail.order.orders.OrderFixture.TERMS;
import static io.cloudretail.order.orders.OrderFixture.quote;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.order.totals.Discount;
import io.cloudretail.order.totals.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Units that come back in any number of parts were paid for once. */
class UnitsCostPropertiesTest {
    @Property
    void all_units_of_a_line_cost_what_the_line_cost_however_they_are_parted(
            @ForAll @IntRange(min = 1, max = 100_000) int price,
            @ForAll @IntRange(min = 1, max = 10_000) int off,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5000) Integer> parts) {
        int quantity = parts.stream().mapToInt(Integer::intValue).sum() + 1;
        Order order = OrderFixture.pending(new OrderLine("A", quantity));
        order.price(
                Map.of("A", quote("A", price)),
                new Terms(
                        TERMS.tax(),
                        TERMS.delivery(),
                        Optional.of(new Discount("OFF", Discount.Kind.PERCENT, off, null))),
                NOW);
        OrderLine line = order.lines().get(0);

        int back = 0;
        long refunds = 0;
        for (int units : parts) {
            long refund = line.costOf(back + units) - line.costOf(back);
            assertThat(refund).isNotNegative();
            assertThat(line.taxOf(back + units)).isBetween(line.taxOf(back), line.costOf(back + units));
            refunds += refund;
            back += units;
        }
        refunds += line.costOf(quantity) - line.costOf(back);

        assertThat(refunds).isEqualTo(line.paid()).isEqualTo(line.costOf(quantity));
        assertThat(line.taxOf(quantity)).isEqualTo(line.tax());
    }
}
