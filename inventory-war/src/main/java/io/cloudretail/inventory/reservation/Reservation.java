package io.cloudretail.inventory.reservation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What one order holds. */
@Entity
class Reservation {
    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "reservation_line", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "sku")
    @Column(name = "quantity")
    private Map<String, Integer> lines;

    protected Reservation() {}

    Reservation(UUID orderId, Map<String, Integer> lines, Instant expiresAt) {
        this.orderId = orderId;
        this.lines = new TreeMap<>(lines);
        this.status = ReservationStatus.HELD;
        this.expiresAt = expiresAt;
    }

    UUID orderId() {
        return orderId;
    }

    ReservationStatus status() {
        return status;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Units by SKU, in the order in which stock is locked. */
    SortedMap<String, Integer> lines() {
        return new TreeMap<>(lines);
    }

    boolean isHeld() {
        return status == ReservationStatus.HELD;
    }

    boolean isCommitted() {
        return status == ReservationStatus.COMMITTED;
    }

    void hold(SortedMap<String, Integer> units) {
        lines.putAll(units);
    }

    void extendTo(Instant later) {
        if (isHeld() && later.isAfter(expiresAt)) {
            expiresAt = later;
        }
    }

    void commit() {
        status = ReservationStatus.COMMITTED;
    }

    void release() {
        status = ReservationStatus.RELEASED;
    }
}
