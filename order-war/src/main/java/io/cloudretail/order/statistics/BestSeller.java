package io.cloudretail.order.statistics;

import io.cloudretail.kit.money.Money;

/**
 * What a SKU brought in; one that was sold in two currencies is told twice.
 *
 * @param title as it was called when it was sold last; absent if nobody said
 * @param units sold, less those of cancelled orders and of returns whose money was given back
 * @param revenue what customers paid for these units, without shipping
 */
public record BestSeller(String sku, String title, long units, Money revenue) {}
