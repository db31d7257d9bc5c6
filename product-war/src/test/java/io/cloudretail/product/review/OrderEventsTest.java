package io.cloudretail.product.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.EventJson;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.testkit.contract.EventExample;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderEventsTest {
    private static final String ORDER = "0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11";
    private static final String CUSTOMER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private final OrderEvents events = new OrderEvents(null, null, null);

    @Test
    void reads_who_bought_what() {
        var order = EventExample.of("order.confirmed.v1").dataAs(OrderEvents.Order.class);

        assertThat(order)
                .isEqualTo(new OrderEvents.Order(
                        UUID.fromString(ORDER), UUID.fromString(CUSTOMER), List.of(new OrderEvents.Item("85123A"))));
    }

    @Test
    void reads_which_order_was_cancelled() {
        EventExample example = EventExample.of("order.cancelled.v1");

        assertThat(example.dataAs(OrderEvents.Order.class).orderId()).hasToString(example.subject());
    }

    @Test
    void what_else_happens_to_an_order_makes_no_buyer() {
        assertThatCode(() -> events.apply(event("order.created", 1, "{}"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "order.confirmed | 2 | {'orderId':'0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11','customerId':'7c9e6679-7425-40de-944b-e07fc1f90ae7','items':[]}",
                "order.confirmed | 1 | {'orderId':'00000000-0000-4000-8000-000000000000','customerId':'7c9e6679-7425-40de-944b-e07fc1f90ae7','items':[]}",
                "order.confirmed | 1 | {'orderId':'0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11','items':[]}",
                "order.confirmed | 1 | {'orderId':'0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11','customerId':'7c9e6679-7425-40de-944b-e07fc1f90ae7'}",
                "order.confirmed | 1 | {'orderId':'0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11','customerId':'7c9e6679-7425-40de-944b-e07fc1f90ae7','items':[null]}",
                "order.confirmed | 1 | {'orderId':'0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11','customerId':'me','items':[]}",
                "order.cancelled | 1 | {}"
            })
    void an_event_that_does_not_say_who_bought_what_is_set_aside(String type, int version, String data) {
        assertThatThrownBy(() -> events.apply(event(type, version, data.replace('\'', '"'))))
                .isInstanceOf(Inapplicable.class);
    }

    private static CloudEvent event(String type, int version, String data) {
        return new CloudEvent(
                UUID.randomUUID(),
                type,
                version,
                "/cloudretail/order",
                ORDER,
                Instant.parse("2026-11-24T12:00:00Z"),
                EventJson.parse(data));
    }
}
