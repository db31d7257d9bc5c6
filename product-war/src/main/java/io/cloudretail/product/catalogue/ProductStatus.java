package io.cloudretail.product.catalogue;

/** Only ACTIVE products are seen and sold; RETIRED ones stay for the orders that hold them. */
public enum ProductStatus {
    DRAFT,
    ACTIVE,
    RETIRED
}
