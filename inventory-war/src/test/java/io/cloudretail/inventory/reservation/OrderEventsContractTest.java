package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.contract.EventExample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventsContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"order.confirmed.v1", "order.rejected.v1", "order.cancelled.v1"})
    void reads_the_order_that_ended(String name) {
        var example = EventExample.of(name);

        assertThat(example.dataAs(OrderEvents.OrderEnded.class).orderId()).hasToString(example.subject());
    }
}
