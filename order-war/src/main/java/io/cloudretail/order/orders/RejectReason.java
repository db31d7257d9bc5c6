package io.cloudretail.order.orders;

/** Why an order was refused, as callers see it. */
public final class RejectReason {
    public static final String PRODUCT_UNAVAILABLE = "product_unavailable";
    public static final String OUT_OF_STOCK = "out_of_stock";
    public static final String PAYMENT_DECLINED = "payment_declined";
    public static final String PAYMENT_UNKNOWN = "payment_unknown";
    public static final String DISCOUNT_REFUSED = "discount_refused";
    public static final String SHIPPING_UNAVAILABLE = "shipping_unavailable";
    public static final String TOTAL_TOO_LARGE = "total_too_large";
    public static final String TOTAL_CHANGED = "total_changed";
    public static final String WAITED_TOO_LONG = "waited_too_long";
    public static final String RESERVATION_REFUSED = "reservation_refused";

    private RejectReason() {}
}
