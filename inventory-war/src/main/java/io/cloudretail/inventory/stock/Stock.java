package io.cloudretail.inventory.stock;

import java.util.UUID;

/**
 * The stock of one SKU.
 *
 * @param threshold at or below so many available units it is low
 * @param low whether it was low when last looked at; what is off sale never is
 * @param vendorId null when it is nobody's but the shop's
 */
public record Stock(String sku, int onHand, int reserved, int threshold, boolean low, boolean retired, UUID vendorId) {
    /** As much of one SKU as the schema takes. */
    static final int MOST = 1_000_000_000;

    /** Units that can be ordered now: on hand and not held by another order. */
    public int available() {
        return onHand - reserved;
    }

    public boolean belongsTo(UUID user) {
        return user.equals(vendorId);
    }

    /** Whether {@code 0 <= reserved <= on_hand} holds still after this movement. */
    boolean allows(Movement movement) {
        long newOnHand = (long) onHand + movement.onHandChange();
        long newReserved = (long) reserved + movement.reservedChange();
        return newReserved >= 0 && newReserved <= newOnHand && newOnHand <= MOST;
    }

    Stock after(Movement movement) {
        return judged(onHand + movement.onHandChange(), reserved + movement.reservedChange(), threshold);
    }

    Stock withThreshold(int other) {
        return judged(onHand, reserved, other);
    }

    private Stock judged(int newOnHand, int newReserved, int newThreshold) {
        boolean nowLow = !retired && newOnHand - newReserved <= newThreshold;
        return new Stock(sku, newOnHand, newReserved, newThreshold, nowLow, retired, vendorId);
    }
}
