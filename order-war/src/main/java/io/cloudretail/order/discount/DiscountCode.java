package io.cloudretail.order.discount;

import io.cloudretail.kit.money.Money;
import java.time.Instant;

/**
 * A code that takes something off an order.
 *
 * @param kind PERCENT, AMOUNT or FREE_SHIPPING
 * @param basisPoints of a PERCENT: 1000 is 10 %
 * @param amount of an AMOUNT
 * @param minimum what the goods must be worth before the discount; absent: anything
 * @param validFrom absent: since ever
 * @param validUntil the moment from which it does not hold any more; absent: for ever
 * @param limit how many orders may use it in all; absent: any number
 * @param limitPerCustomer how many orders of one customer; absent: any number
 * @param active false while nobody may use it
 * @param used how many orders use it
 */
public record DiscountCode(
        String code,
        String kind,
        Integer basisPoints,
        Money amount,
        Money minimum,
        Instant validFrom,
        Instant validUntil,
        Integer limit,
        Integer limitPerCustomer,
        boolean active,
        int used,
        Instant createdAt,
        int version) {}
