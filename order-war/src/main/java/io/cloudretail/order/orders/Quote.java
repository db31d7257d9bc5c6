package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;

/** What the catalogue says of a SKU right now. */
public record Quote(String sku, String title, Money price) {}
