package io.cloudretail.order.returns;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A return as its customer sees it.
 *
 * @param status REQUESTED, RECEIVED, REFUNDED or REFUSED
 * @param reason in the customer's words
 * @param restock whether the units can be sold again; absent until they are received
 * @param refund what is given back in all, if it is not refused
 * @param endedAt when it was refunded or refused
 */
public record ReturnView(
        UUID id,
        UUID orderId,
        String status,
        String reason,
        Boolean restock,
        List<Item> items,
        Money refund,
        Instant requestedAt,
        Instant receivedAt,
        Instant endedAt) {
    /** Units of one line of the order. */
    public record Item(String sku, int quantity, Money refund) {}

    static ReturnView of(Return one) {
        return new ReturnView(
                one.id(),
                one.orderId(),
                one.status().name(),
                one.reason(),
                one.restock(),
                one.lines().stream()
                        .map(line -> new Item(line.sku(), line.quantity(), Money.of(line.refund(), one.currency())))
                        .toList(),
                one.refund(),
                one.requestedAt(),
                one.receivedAt(),
                one.endedAt());
    }
}
