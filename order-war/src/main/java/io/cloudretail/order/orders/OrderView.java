package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order as its customer sees it. All sums are absent until the order is priced, and then add up to the minor unit:
 * {@code total = subtotal - discount + shipping}, plus the tax where that is added.
 *
 * @param customerId whose order it is; for admins alone
 * @param status PENDING, CONFIRMED, REJECTED, CANCELLED, SHIPPED or DELIVERED
 * @param reason of a rejection: product_unavailable, out_of_stock, payment_declined, payment_unknown, discount_refused,
 *     shipping_unavailable, total_too_large, total_changed, reservation_refused or waited_too_long
 * @param unavailableSkus the SKUs that were the reason, if any were
 * @param shortages of these, if there was too little stock: how many were wanted, and how many could be had then
 * @param subtotal of the items, before any discount
 * @param discount absent without a discount code
 * @param tax absent from orders that are older than taxes here
 * @param shipment absent until the order is shipped
 */
public record OrderView(
        UUID id,
        String number,
        UUID customerId,
        String status,
        String reason,
        List<String> unavailableSkus,
        List<Shortage> shortages,
        List<Item> items,
        Money subtotal,
        DiscountView discount,
        ShippingView shipping,
        TaxView tax,
        Money total,
        Address shippingAddress,
        Shipped shipment,
        Instant createdAt) {
    /**
     * One line.
     *
     * @param slug the name of its product's page; absent from orders that are older than this, as are category and image
     * @param image where its small picture is served; absent too when it had none
     * @param lineTotal unit price by quantity, before any discount
     * @param discount the line's share of it
     * @param taxRate basis points
     * @param tax in the line once its discount is off, or on it where taxes are added
     */
    public record Item(
            String sku,
            String title,
            String slug,
            String category,
            String image,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money discount,
            Integer taxRate,
            Money tax) {}

    /** @param country ISO 3166-1 alpha-2 */
    public record Address(
            String name, String line1, String line2, String city, String region, String postalCode, String country) {}

    /** @param deliveredAt absent until it is delivered */
    public record Shipped(String carrier, String trackingNumber, Instant shippedAt, Instant deliveredAt) {}

    public static OrderView of(Order order) {
        return of(order, null);
    }

    public static OrderView forAdmins(Order order) {
        return of(order, order.customerId());
    }

    private static OrderView of(Order order, UUID customer) {
        List<String> unavailable = order.unavailableSkus();
        List<Shortage> shortages = order.shortages();
        String currency = order.currency();
        Breakdown breakdown = order.breakdown();
        return new OrderView(
                order.id(),
                order.number(),
                customer,
                order.status().name(),
                order.reason(),
                unavailable.isEmpty() ? null : unavailable,
                shortages.isEmpty() ? null : shortages,
                order.lines().stream().map(line -> item(line, currency)).toList(),
                money(breakdown.subtotal(), currency),
                DiscountView.of(breakdown, currency),
                ShippingView.of(breakdown, currency),
                TaxView.of(breakdown, currency),
                order.total(),
                address(order.shippingAddress()),
                order.shipment().map(OrderView::shipped).orElse(null),
                order.createdAt());
    }

    static Item item(OrderLine line, String currency) {
        return new Item(
                line.sku(),
                line.title(),
                line.slug(),
                line.category(),
                line.image(),
                line.quantity(),
                money(line.unitPrice(), currency),
                money(line.total(), currency),
                money(line.discount(), currency),
                line.taxRate(),
                money(line.tax(), currency));
    }

    static Money money(Long amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }

    private static Shipped shipped(Shipment way) {
        return new Shipped(way.carrier(), way.trackingNumber(), way.shippedAt(), way.deliveredAt());
    }

    private static Address address(ShippingAddress to) {
        return new Address(to.name(), to.line1(), to.line2(), to.city(), to.region(), to.postalCode(), to.country());
    }
}
