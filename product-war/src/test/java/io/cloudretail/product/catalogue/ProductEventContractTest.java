package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.testkit.contract.EventExample;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductEventContractTest {
    private static final UUID ID = UUID.fromString("1f6fd7b8-4c6a-4d5e-9a53-2f7a54c3f0aa");
    private static final UUID VENDOR = UUID.fromString("7d0f4a52-9c1b-4f0e-8a3d-2b6c5e4f1a90");
    private static final String TITLE = "White hanging heart T-light holder";
    private static final String CATEGORY = "Home > Lighting";

    static Stream<ProductEvent> events() {
        return Stream.of(
                new ProductEvent.Created(
                        ID,
                        TITLE,
                        CATEGORY,
                        VENDOR,
                        ProductStatus.ACTIVE,
                        List.of(new ProductEvent.Created.Item("85123A", Money.of(295, "GBP"), 120))),
                new ProductEvent.Updated(
                        ID,
                        TITLE,
                        CATEGORY,
                        VENDOR,
                        ProductStatus.ACTIVE,
                        List.of(
                                new ProductEvent.Updated.Item("85123A", Money.of(265, "GBP"), null),
                                new ProductEvent.Updated.Item("85123B", Money.of(325, "GBP"), 40))),
                new ProductEvent.PriceChanged(
                        ID,
                        List.of(new ProductEvent.PriceChanged.Change(
                                "85123A", Money.of(295, "GBP"), Money.of(265, "GBP")))),
                new ProductEvent.Retired(ID, List.of("85123A")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_written_as_the_example_says(ProductEvent event) {
        EventExample example = EventExample.of(event.type() + ".v" + event.version());

        assertThat(EventExample.written(event)).isEqualTo(example.data());
        assertThat(event.subject()).isEqualTo(example.subject());
    }
}
