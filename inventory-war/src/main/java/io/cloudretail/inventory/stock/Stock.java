package io.cloudretail.inventory.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The stock of one SKU, as read. It is changed by single SQL statements in {@link Stocks}, never through this object. */
@Entity
class Stock {
    @Id
    private String sku;

    @Column(name = "on_hand")
    private int onHand;

    private int reserved;

    protected Stock() {}

    Stock(String sku, int onHand, int reserved) {
        this.sku = sku;
        this.onHand = onHand;
        this.reserved = reserved;
    }

    String sku() {
        return sku;
    }

    int available() {
        return onHand - reserved;
    }
}
