package io.cloudretail.order.returns;

import static io.cloudretail.order.orders.OrderFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEvent;
import io.cloudretail.order.orders.OrderFixture;
import io.cloudretail.testkit.contract.EventExample;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnEventContractTest {
    static Stream<OrderEvent> events() {
        Order order = OrderFixture.priced();
        Return one = new Return(
                UUID.fromString("3d9a8c1e-2f60-4a4b-9c57-6b1d0e5f7a22"),
                order,
                List.of(new ReturnLine(0, "85123A", 1, 295)),
                "Too blue for Ada",
                null,
                NOW);
        return Stream.of(one.receive(order, true, NOW), one.refunded(order, NOW));
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
    void tells_nothing_of_what_the_customer_wrote(OrderEvent event) {
        assertThat(EventExample.written(event).toString()).doesNotContain("Ada", "blue");
    }
}
