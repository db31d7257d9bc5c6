package io.cloudretail.order.orders;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of an order's history.
 *
 * @param what a status the order came to, or what else was done to it
 * @param by customer, admin or shop
 * @param actorId which admin; absent for others, and for an admin who has left
 * @param detail such as the reason of a rejection or the id of a return
 */
public record OrderEntry(String what, String by, UUID actorId, String detail, Instant at) {}
