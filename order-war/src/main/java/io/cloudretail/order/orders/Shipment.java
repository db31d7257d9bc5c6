package io.cloudretail.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How an order goes to its customer, and since when it is there. */
@Embeddable
public class Shipment {
    private String carrier;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Column(name = "shipped_at")
    private Instant shippedAt;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    protected Shipment() {}

    private Shipment(String carrier, String trackingNumber, Instant shippedAt, Instant deliveredAt) {
        this.carrier = carrier;
        this.trackingNumber = trackingNumber;
        this.shippedAt = shippedAt;
        this.deliveredAt = deliveredAt;
    }

    static Shipment by(String carrier, String trackingNumber, Instant now) {
        return new Shipment(carrier, trackingNumber, now, null);
    }

    Shipment delivered(Instant now) {
        return new Shipment(carrier, trackingNumber, shippedAt, now);
    }

    public String carrier() {
        return carrier;
    }

    /** Null once its customer was erased: it leads to their door. */
    public String trackingNumber() {
        return trackingNumber;
    }

    public Instant shippedAt() {
        return shippedAt;
    }

    /** Null until it is delivered. */
    public Instant deliveredAt() {
        return deliveredAt;
    }
}
