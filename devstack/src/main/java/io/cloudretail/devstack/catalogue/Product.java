package io.cloudretail.devstack.catalogue;

import java.math.BigDecimal;

/** One line of the catalogue. */
record Product(String sku, String title, String description, String category, BigDecimal price, int stock) {
    static final String[] HEADER = {"sku", "title", "description", "category", "price", "currency", "stock"};

    Object[] columns() {
        return new Object[] {sku, title, description, category, price.toPlainString(), "GBP", stock};
    }
}
