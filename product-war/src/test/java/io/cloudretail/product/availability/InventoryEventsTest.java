package io.cloudretail.product.availability;

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

class InventoryEventsTest {
    private final InventoryEvents events = new InventoryEvents(null, null);

    @Test
    void reads_what_the_example_says() {
        EventExample example = EventExample.of("inventory.availability_changed.v1");

        var changed = example.dataAs(InventoryEvents.AvailabilityChanged.class);

        assertThat(changed.sku()).isEqualTo(example.subject()).isEqualTo("85123A");
        assertThat(changed.inStock()).isNotNull();
    }

    @Test
    void other_events_of_the_inventory_change_nothing() {
        assertThatCode(() -> events.apply(List.of(event("inventory.low_stock", 1, "{'sku':'85123A'}"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2 | {'sku':'85123A','inStock':true}",
                "1 | {'sku':'another','inStock':true}",
                "1 | {'sku':'85123A'}",
                "1 | {'sku':'85123A','inStock':'perhaps'}",
                "1 | {'sku':'85123A','inStock':'true'}",
                "1 | {'sku':'85123A','inStock':1}",
                "1 | {'sku':'85123A','inStock':null}",
                "1 | {'inStock':true}"
            })
    void what_does_not_say_which_sku_and_whether_is_set_aside(int version, String data) {
        assertThatThrownBy(() -> events.apply(List.of(event("inventory.availability_changed", version, data))))
                .isInstanceOf(Inapplicable.class);
    }

    private static CloudEvent event(String type, int version, String data) {
        return new CloudEvent(
                UUID.randomUUID(),
                type,
                version,
                "/cloudretail/inventory",
                "85123A",
                Instant.parse("2026-11-23T12:00:00Z"),
                EventJson.parse(data.replace('\'', '"')));
    }
}
