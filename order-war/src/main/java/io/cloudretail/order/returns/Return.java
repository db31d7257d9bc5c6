package io.cloudretail.order.returns;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderEvent;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Units of one order that come back together. Each transition guards itself. */
@Entity
@Table(name = "order_return")
public class Return {
    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    private String reason;

    @Column(name = "request_key")
    private String requestKey;

    private String currency;

    private Boolean restock;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "order_return_line", joinColumns = @JoinColumn(name = "return_id"))
    @OrderColumn(name = "position")
    private List<ReturnLine> lines;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Return() {}

    /** @param requestKey the customer's name for this wish, if they gave one */
    Return(UUID id, Order order, List<ReturnLine> lines, String reason, String requestKey, Instant now) {
        this.id = id;
        this.orderId = order.id();
        this.currency = order.currency();
        this.status = ReturnStatus.REQUESTED;
        this.lines = new ArrayList<>(lines);
        this.reason = reason;
        this.requestKey = requestKey;
        this.requestedAt = now;
    }

    /** @param toStock whether the units can be sold again */
    OrderEvent receive(Order order, boolean toStock, Instant now) {
        require(ReturnStatus.REQUESTED);
        status = ReturnStatus.RECEIVED;
        restock = toStock;
        receivedAt = now;
        return new OrderEvent.Returned(
                orderId,
                order.customerId(),
                order.number(),
                id,
                toStock,
                units().entrySet().stream()
                        .map(unit -> OrderEvent.SoldItem.of(order, unit.getKey(), unit.getValue()))
                        .toList(),
                refund());
    }

    void refuse(Instant now) {
        require(ReturnStatus.REQUESTED);
        status = ReturnStatus.REFUSED;
        endedAt = now;
    }

    OrderEvent refunded(Order order, Instant now) {
        require(ReturnStatus.RECEIVED);
        status = ReturnStatus.REFUNDED;
        endedAt = now;
        return new OrderEvent.Refunded(orderId, order.customerId(), order.number(), id, refund());
    }

    Money refund() {
        return Money.of(lines.stream().mapToLong(ReturnLine::refund).reduce(0, Math::addExact), currency);
    }

    /** Units by SKU, however many lines of the order name it. */
    SortedMap<String, Integer> units() {
        SortedMap<String, Integer> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
        return units;
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    ReturnStatus status() {
        return status;
    }

    /** In the customer's words; null once they were erased. */
    String reason() {
        return reason;
    }

    /** Null until it is received. */
    Boolean restock() {
        return restock;
    }

    String currency() {
        return currency;
    }

    List<ReturnLine> lines() {
        return List.copyOf(lines);
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    private void require(ReturnStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("The return is " + status + ", not " + expected);
        }
    }
}
