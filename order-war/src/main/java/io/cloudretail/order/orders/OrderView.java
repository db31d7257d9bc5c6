package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order as its customer sees it.
 *
 * @param status PENDING, CONFIRMED, REJECTED, CANCELLED, SHIPPED or DELIVERED
 * @param reason of a rejection: product_unavailable, out_of_stock, payment_declined or payment_unknown
 * @param unavailableSkus the SKUs that were the reason, if any were
 * @param total absent until the order is priced
 * @param shipment absent until the order is shipped
 */
public record OrderView(
        UUID id,
        String number,
        String status,
        String reason,
        List<String> unavailableSkus,
        List<Item> items,
        Money total,
        Address shippingAddress,
        Shipped shipment,
        Instant createdAt) {
    /** One line: price and total are absent until the order is priced. */
    public record Item(String sku, String title, int quantity, Money unitPrice, Money lineTotal) {}

    /** @param country ISO 3166-1 alpha-2 */
    public record Address(
            String name, String line1, String line2, String city, String region, String postalCode, String country) {}

    /** @param deliveredAt absent until it is delivered */
    public record Shipped(String carrier, String trackingNumber, Instant shippedAt, Instant deliveredAt) {}

    public static OrderView of(Order order) {
        List<String> unavailable = order.unavailableSkus();
        return new OrderView(
                order.id(),
                order.number(),
                order.status().name(),
                order.reason(),
                unavailable.isEmpty() ? null : unavailable,
                order.lines().stream().map(line -> item(line, order.currency())).toList(),
                order.total(),
                address(order.shippingAddress()),
                order.shipment().map(OrderView::shipped).orElse(null),
                order.createdAt());
    }

    private static Item item(OrderLine line, String currency) {
        return new Item(
                line.sku(),
                line.title(),
                line.quantity(),
                line.unitPrice() == null ? null : Money.of(line.unitPrice(), currency),
                line.total() == null ? null : Money.of(line.total(), currency));
    }

    private static Shipped shipped(Shipment way) {
        return new Shipped(way.carrier(), way.trackingNumber(), way.shippedAt(), way.deliveredAt());
    }

    private static Address address(ShippingAddress to) {
        return new Address(to.name(), to.line1(), to.line2(), to.city(), to.region(), to.postalCode(), to.country());
    }
}
