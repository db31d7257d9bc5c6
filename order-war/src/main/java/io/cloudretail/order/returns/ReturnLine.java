package io.cloudretail.order.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Units of one line of the order, and what is given back for them. */
@Embeddable
public class ReturnLine {
    @Column(name = "order_line")
    private int orderLine;

    private String sku;
    private int quantity;

    @Column(name = "refund_minor")
    private long refund;

    protected ReturnLine() {}

    ReturnLine(int orderLine, String sku, int quantity, long refund) {
        this.orderLine = orderLine;
        this.sku = sku;
        this.quantity = quantity;
        this.refund = refund;
    }

    /** Its place among the order's lines. */
    int orderLine() {
        return orderLine;
    }

    String sku() {
        return sku;
    }

    int quantity() {
        return quantity;
    }

    /** Minor units. */
    long refund() {
        return refund;
    }
}
