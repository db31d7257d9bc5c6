package io.cloudretail.order.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.OrderStatus;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private final Outcomes outcomes = new Outcomes();

    @Test
    void orders_are_counted_by_how_they_ended_and_only_confirmed_ones_bring_something_in() {
        outcomes.count(OrderStatus.CONFIRMED, new Money(1250, "GBP"));
        outcomes.count(OrderStatus.CONFIRMED, new Money(50, "GBP"));
        outcomes.count(OrderStatus.REJECTED, new Money(9999, "GBP"));
        outcomes.count(OrderStatus.CANCELLED, null);

        assertThat(outcomes.orders())
                .containsEntry("confirmed", 2L)
                .containsEntry("rejected", 1L)
                .containsEntry("cancelled", 1L);
        assertThat(outcomes.revenue()).containsOnlyKeys("GBP").containsEntry("GBP", 1300L);
    }
}
