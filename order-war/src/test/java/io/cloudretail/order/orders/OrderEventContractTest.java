package io.cloudretail.order.orders;

import static io.cloudretail.order.orders.OrderFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.contract.EventExample;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderEventContractTest {
    static Stream<OrderEvent> events() {
        Order cancelled = OrderFixture.priced();
        cancelled.confirm(NOW);
        Order shipped = OrderFixture.priced();
        shipped.confirm(NOW);
        OrderEvent leaves = shipped.ship("Royal Mail", "RM123456785GB", NOW);
        return Stream.of(
                OrderFixture.priced().created(),
                OrderFixture.priced().confirm(NOW),
                OrderFixture.priced().reject(RejectReason.OUT_OF_STOCK, List.of("85123A"), NOW),
                cancelled.cancel(NOW),
                leaves,
                shipped.deliver(NOW));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_written_as_the_example_says(OrderEvent event) {
        EventExample example = EventExample.of(event.type() + ".v" + event.version());

        assertThat(EventExample.written(event)).isEqualTo(example.data());
        assertThat(event.subject()).isEqualTo(example.subject());
    }

    @ParameterizedTest
    @MethodSource("events")
    void tells_nothing_of_a_person_but_an_id(OrderEvent event) {
        assertThat(EventExample.written(event).toString()).doesNotContain("Ada", "High Street", "London", "N1 1AA");
    }
}
