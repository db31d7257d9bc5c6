package io.cloudretail.order.shipping;

import io.cloudretail.kit.money.Money;
import java.util.List;

/**
 * A way to get an order.
 *
 * @param method what an order names it by
 * @param name what customers call it
 * @param cost to the country that was asked for; absent if none was
 * @param countries all that it goes to (ISO 3166-1 alpha-2), with as much as it carries there; absent if one was asked for
 */
public record ShippingMethod(String method, String name, Money cost, List<String> countries) {}
