package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.testkit.contract.EventExample;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentEventContractTest {
    private static final UUID ORDER = UUID.fromString("0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11");
    private static final UUID REFUND = UUID.fromString("9d3c0f52-6b1e-4f0a-8c55-2f7f0c6f3a10");
    private static final Money AMOUNT = Money.of(590, "GBP");

    static Stream<PaymentEvent> events() {
        return Stream.of(
                new PaymentEvent.Processed(ORDER, AMOUNT),
                new PaymentEvent.Failed(ORDER, "card_declined"),
                new PaymentEvent.Refunded(ORDER, REFUND, AMOUNT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_written_as_the_example_says(PaymentEvent event) {
        EventExample example = EventExample.of(event.type() + ".v" + event.version());

        assertThat(EventExample.written(event)).isEqualTo(example.data());
        assertThat(event.subject()).isEqualTo(example.subject());
    }
}
