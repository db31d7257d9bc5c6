package io.cloudretail.inventory.privacy;

/** @param note why there is nothing */
public record Export(String note) {
    static final Export NOTHING =
            new Export("The inventory service keeps units by SKU and by order, and nothing about persons.");
}
