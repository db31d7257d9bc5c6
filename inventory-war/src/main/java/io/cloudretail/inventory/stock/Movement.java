package io.cloudretail.inventory.stock;

/**
 * One line of the ledger, before it is written.
 *
 * @param units more than none; less for a correction downwards alone
 * @param reason why, in the words of whoever books it; null where the type says it all
 */
public record Movement(String sku, MovementType type, int units, String reason) {
    public Movement(String sku, MovementType type, int units) {
        this(sku, type, units, null);
    }

    int onHandChange() {
        return type.onHandChange(units);
    }

    int reservedChange() {
        return type.reservedChange(units);
    }
}
