package io.cloudretail.inventory.stock;

/** Kinds of movements, and what so many units of one do to what is on hand and to what of it is reserved. */
public enum MovementType {
    RECEIPT(1, 0),
    CORRECTION(1, 0),
    RESERVATION(0, 1),
    RELEASE(0, -1),
    SALE(-1, -1),
    RETURN(1, 0);

    private final int onHand;
    private final int reserved;

    MovementType(int onHand, int reserved) {
        this.onHand = onHand;
        this.reserved = reserved;
    }

    int onHandChange(int units) {
        return onHand * units;
    }

    int reservedChange(int units) {
        return reserved * units;
    }
}
