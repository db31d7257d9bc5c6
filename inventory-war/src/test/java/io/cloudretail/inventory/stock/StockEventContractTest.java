package io.cloudretail.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.contract.EventExample;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockEventContractTest {
    static Stream<StockEvent> events() {
        return Stream.of(
                new StockEvent.AvailabilityChanged("85123A", true),
                new StockEvent.LowStock("85123A", 4, 5),
                new StockEvent.Restocked("85123A", 54, 5));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_written_as_the_example_says(StockEvent event) {
        EventExample example = EventExample.of(event.type() + ".v" + event.version());

        assertThat(EventExample.written(event)).isEqualTo(example.data());
        assertThat(event.subject()).isEqualTo(example.subject());
    }
}
