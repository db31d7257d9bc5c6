package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.totals.Delivery;
import io.cloudretail.order.totals.TaxRules;
import io.cloudretail.order.totals.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders for tests: those of the event examples. */
public final class OrderFixture {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    public static final UUID VENDOR = UUID.fromString("3f333df6-90a4-4fda-8dd3-9485d27cee36");

    /** To Britain, delivered for nothing. */
    public static final Terms TERMS = new Terms(
            new TaxRules(true, Map.of("STANDARD", 2000, "REDUCED", 500, "ZERO", 0)),
            new Delivery("standard", List.of(new Delivery.Step(null, 0))),
            Optional.empty());

    private OrderFixture() {}

    public static Order pending(OrderLine... lines) {
        return new Order(
                UUID.fromString("0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11"),
                "CR-1000001",
                UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
                List.of(lines),
                new ShippingAddress("Ada", "1 High Street", null, "London", null, "N1 1AA", "GB"),
                NOW);
    }

    public static Order priced() {
        Order order = pending(new OrderLine("85123A", 2));
        order.price(Map.of("85123A", quote("85123A", 295)), TERMS, NOW);
        return order;
    }

    public static Quote quote(String sku, long pence) {
        return new Quote(
                sku,
                "Title of " + sku,
                Money.of(pence, "GBP"),
                VENDOR,
                100,
                "STANDARD",
                "the-" + sku,
                "Home",
                "/" + sku);
    }
}
