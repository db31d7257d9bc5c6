package io.cloudretail.order.returns;

import static io.cloudretail.order.orders.OrderFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEvent;
import io.cloudretail.order.orders.OrderFixture;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnTest {
    private static final UUID ID = UUID.randomUUID();

    private final Order order = OrderFixture.priced();

    @Test
    void units_that_came_back_may_not_come_back_again_and_all_are_worth_what_was_paid() {
        Return whole = asked(2, List.of());
        assertThatThrownBy(() -> asked(1, List.of(new Returned(0, 2, 590)))).isInstanceOf(MoreThanBought.class);

        whole.refuse(NOW.plusSeconds(1));

        assertThat(whole.endedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(whole.refund()).isEqualTo(Money.of(590, "GBP"));
        assertThat(asked(1, List.of(new Returned(0, 1, 295))).refund()).isEqualTo(Money.of(295, "GBP"));
    }

    @Test
    void a_return_tells_what_was_asked_for_and_what_became_of_it() {
        Return one = asked(1, List.of());
        assertThat(List.of(one.id(), one.orderId())).containsExactly(ID, order.id());
        assertThat(List.of(one.currency(), one.reason())).containsExactly("GBP", "Too blue");
        assertThat(one.requestedAt()).isEqualTo(NOW);
        assertThat(one.restock()).isNull();

        OrderEvent received = one.receive(order, false, NOW.plusSeconds(1));
        OrderEvent refunded = one.refunded(order, NOW.plusSeconds(2));

        assertThat(received.type()).isEqualTo("order.returned");
        assertThat(refunded.type()).isEqualTo("order.refunded");
        assertThat(one.restock()).isFalse();
        assertThat(List.of(one.receivedAt(), one.endedAt())).containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2));
    }

    private Return asked(int units, List<Returned> earlier) {
        List<ReturnLine> lines = Returnable.of(order, earlier).take(new TreeMap<>(java.util.Map.of("85123A", units)));
        return new Return(ID, order, lines, "Too blue", null, NOW);
    }
}
