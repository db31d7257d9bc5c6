package io.cloudretail.inventory.privacy;

import java.time.Instant;
import java.util.List;

/**
 * All that this service holds about a person.
 *
 * @param stock of which they are the vendor, in order of SKU
 * @param bookings that they made by hand, oldest first
 * @param idempotencyKeys the names that they gave to bookings, in the order of their letters
 */
public record Export(List<Holding> stock, List<Booking> bookings, List<Key> idempotencyKeys) {
    public record Holding(String sku, int onHand, int reserved, Integer threshold) {}

    /** @param id of the movement in the ledger */
    public record Booking(long id, String sku, String type, int onHandChange, String reason, Instant createdAt) {}

    public record Key(String key, Instant createdAt) {}
}
