package io.cloudretail.order.orders;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of an order's history.
 *
 * @param what a status the order came to, or what else was done to it
 * @param by customer, admin or shop
 * @param actorId which admin; absent for others, for an admin who has left, and where customers look
 * @param detail such as the reason of a rejection or the id of a return
 */
public record OrderEntry(String what, String by, UUID actorId, String detail, Instant at) {
    /** The same for its customer, whom it does not concern which admin that was. */
    public OrderEntry forCustomers() {
        return new OrderEntry(what, by, null, detail, at);
    }
}
