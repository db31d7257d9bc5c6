package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders for tests: those of the event examples. */
public final class OrderFixture {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

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
        order.price(Map.of("85123A", quote("85123A", 295)), NOW);
        return order;
    }

    public static Quote quote(String sku, long pence) {
        return new Quote(sku, "Title of " + sku, Money.of(pence, "GBP"));
    }
}
