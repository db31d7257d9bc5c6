package io.cloudretail.product.catalogue;

/** What kind of goods a product is to the tax office. Which rate that is, each country decides: the order service knows. */
public enum TaxClass {
    STANDARD,
    REDUCED,
    ZERO
}
