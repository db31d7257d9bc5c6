package io.cloudretail.order.orders;

import java.util.UUID;

/**
 * Who did something to an order.
 *
 * @param kind customer, admin or shop
 * @param id the admin's; null for the others: the order itself says who its customer is
 */
public record Actor(String kind, UUID id) {
    /** The shop itself: a step of a saga, an answer of a neighbour. */
    public static final Actor SHOP = new Actor("shop", null);

    public static final Actor CUSTOMER = new Actor("customer", null);

    public static Actor admin(UUID id) {
        return new Actor("admin", id);
    }

    public boolean isAdmin() {
        return id != null;
    }
}
