package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.EventJson;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.testkit.contract.EventExample;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventsContractTest {
    private static final String ORDER = "0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11";

    private final OrderEvents events = new OrderEvents(null, null);

    @ParameterizedTest
    @ValueSource(strings = {"order.confirmed.v1", "order.rejected.v1", "order.cancelled.v1", "order.returned.v1"})
    void reads_the_order_that_ended(String name) {
        var example = EventExample.of(name);

        assertThat(example.dataAs(OrderEvents.OrderEnded.class).orderId()).hasToString(example.subject());
    }

    @Test
    void reads_which_units_came_back_and_whether_they_can_be_sold_again() {
        var returned = EventExample.of("order.returned.v1").dataAs(OrderEvents.OrderReturned.class);

        assertThat(returned.restock()).isTrue();
        assertThat(returned.units()).isEqualTo(Map.of("85123A", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.created.v1", "order.shipped.v1", "order.delivered.v1", "order.refunded.v1"})
    void what_touches_no_stock_is_passed_over(String name) {
        EventExample example = EventExample.of(name);

        assertThatCode(() ->
                        events.apply(event(example.type(), 1, example.data().toString())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'items':[{'sku':'A','quantity':1}]",
                "'restock':true",
                "'restock':true,'items':[]",
                "'restock':true,'items':[null]",
                "'restock':true,'items':[{'quantity':1}]",
                "'restock':true,'items':[{'sku':'A'}]",
                "'restock':true,'items':[{'sku':'A','quantity':0}]",
                "'restock':true,'items':[{'sku':'A','quantity':-3}]"
            })
    void a_return_that_does_not_say_what_came_back_is_set_aside(String data) {
        String whole = ("{'orderId':'" + ORDER + "'," + data + "}").replace('\'', '"');

        assertThatThrownBy(() -> events.apply(event("order.returned", 1, whole)))
                .isInstanceOf(Inapplicable.class);
    }

    @Test
    void a_return_of_another_version_or_another_order_is_set_aside() {
        String data = EventExample.of("order.returned.v1").data().toString();

        assertThatThrownBy(() -> events.apply(event("order.returned", 2, data))).isInstanceOf(Inapplicable.class);
        assertThatThrownBy(() -> events.apply(event(
                        "order.returned",
                        1,
                        data.replace(ORDER, UUID.randomUUID().toString()))))
                .isInstanceOf(Inapplicable.class);
    }

    private static CloudEvent event(String type, int version, String data) {
        return new CloudEvent(
                UUID.randomUUID(), type, version, "/cloudretail/order", ORDER, Instant.now(), EventJson.parse(data));
    }
}
