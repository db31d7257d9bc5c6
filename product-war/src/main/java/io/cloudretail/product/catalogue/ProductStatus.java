package io.cloudretail.product.catalogue;

/** Only ACTIVE products are seen and sold; RETIRED ones stay for the orders that hold them. */
public enum ProductStatus {
    DRAFT,
    ACTIVE,
    RETIRED;

    /** A draft may be published, and everything may be retired; nothing goes back. */
    boolean mayBecome(ProductStatus next) {
        return next.ordinal() >= ordinal();
    }
}
