package io.cloudretail.order.orders;

import static io.cloudretail.order.orders.OrderFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is tried with an order in whatever order: only what is legal happens, and all else changes nothing. */
class OrderLifePropertiesTest {
    enum Step {
        CONFIRM,
        REJECT,
        CANCEL,
        SHIP,
        DELIVER;

        OrderEvent on(Order order) {
            return switch (this) {
                case CONFIRM -> order.confirm(NOW);
                case REJECT -> order.reject(RejectReason.OUT_OF_STOCK, List.of(), NOW);
                case CANCEL -> order.cancel(NOW);
                case SHIP -> order.ship("Royal Mail", "RM1", NOW);
                case DELIVER -> order.deliver(NOW);
            };
        }
    }

    /** All that is legal: what is not here is refused. */
    private static final Map<OrderStatus, Map<Step, OrderStatus>> LEGAL = Map.of(
            OrderStatus.PENDING,
            Map.of(
                    Step.CONFIRM, OrderStatus.CONFIRMED,
                    Step.REJECT, OrderStatus.REJECTED,
                    Step.CANCEL, OrderStatus.CANCELLED),
            OrderStatus.CONFIRMED,
            Map.of(Step.CANCEL, OrderStatus.CANCELLED, Step.SHIP, OrderStatus.SHIPPED),
            OrderStatus.SHIPPED,
            Map.of(Step.DELIVER, OrderStatus.DELIVERED));

    private static final Map<OrderStatus, String> EVENTS = Map.of(
            OrderStatus.CONFIRMED, "order.confirmed",
            OrderStatus.REJECTED, "order.rejected",
            OrderStatus.CANCELLED, "order.cancelled",
            OrderStatus.SHIPPED, "order.shipped",
            OrderStatus.DELIVERED, "order.delivered");

    @Property
    void an_order_takes_legal_steps_alone(@ForAll @Size(min = 1, max = 8) List<Step> steps) {
        Order order = OrderFixture.priced();
        for (Step step : steps) {
            Optional<OrderStatus> next = Optional.ofNullable(
                    LEGAL.getOrDefault(order.status(), Map.of()).get(step));
            if (next.isPresent()) {
                assertThat(step.on(order).type()).isEqualTo(EVENTS.get(next.get()));
                assertThat(order.status()).isEqualTo(next.get());
            } else {
                OrderView before = OrderView.of(order);
                assertThatThrownBy(() -> step.on(order)).isInstanceOf(IllegalStateException.class);
                assertThat(OrderView.of(order)).isEqualTo(before);
            }
        }
        assertThat(order.shipment().isPresent())
                .isEqualTo(List.of(OrderStatus.SHIPPED, OrderStatus.DELIVERED).contains(order.status()));
    }

    @Property
    void nothing_follows_a_final_status(@ForAll @Size(max = 8) List<Step> steps) {
        Order order = OrderFixture.priced();
        for (Step step : steps) {
            boolean ended = order.status().isFinal();
            try {
                step.on(order);
                assertThat(ended).isFalse();
            } catch (IllegalStateException refused) {
                assertThat(LEGAL.getOrDefault(order.status(), Map.of())).doesNotContainKey(step);
            }
        }
    }
}
