package io.cloudretail.order.shipping;

import io.cloudretail.kit.money.Money;

/**
 * A way to get an order.
 *
 * @param method what an order names it by
 * @param name what customers call it
 */
public record ShippingMethod(String method, String name, Money cost) {}
