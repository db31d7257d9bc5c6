package io.cloudretail.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.contract.EventExample;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockEventContractTest {
    private static final UUID VENDOR = UUID.fromString("3f333df6-90a4-4fda-8dd3-9485d27cee36");

    static Stream<StockEvent> events() {
        return Stream.of(
                new StockEvent.AvailabilityChanged("85123A", true, VENDOR),
                new StockEvent.LowStock("85123A", 4, 5, VENDOR),
                new StockEvent.Restocked("85123A", 54, 5, VENDOR));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_written_as_the_example_says(StockEvent event) {
        EventExample example = EventExample.of(event.type() + ".v" + event.version());

        assertThat(EventExample.written(event)).isEqualTo(example.data());
        assertThat(event.subject()).isEqualTo(example.subject());
    }
}
