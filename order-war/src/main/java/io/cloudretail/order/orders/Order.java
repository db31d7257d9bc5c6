package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A customer's order. Each transition guards itself and gives the event that tells of it. */
@Entity
@Table(name = "customer_order")
public class Order {
    @Id
    private UUID id;

    private String number;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private String reason;

    @Column(name = "unavailable_skus")
    private String unavailableSkus;

    private String currency;

    @Column(name = "total_minor")
    private Long total;

    @Embedded
    private ShippingAddress shippingAddress;

    @Embedded
    private Shipment shipment;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_no")
    private List<OrderLine> lines;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Order() {}

    public Order(UUID id, String number, UUID customerId, List<OrderLine> lines, ShippingAddress to, Instant now) {
        this.id = id;
        this.number = number;
        this.customerId = customerId;
        this.status = OrderStatus.PENDING;
        this.lines = new ArrayList<>(lines);
        this.shippingAddress = to;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public OrderEvent created() {
        return new OrderEvent.Created(
                id,
                customerId,
                number,
                lines.stream()
                        .map(line -> new OrderEvent.Created.Item(line.sku(), line.quantity()))
                        .toList());
    }

    /** Sets every line's price from the catalogue and the total from the lines. */
    public void price(Map<String, Quote> quotes, Instant now) {
        require(OrderStatus.PENDING);
        long sum = 0;
        for (OrderLine line : lines) {
            Quote quote = quotes.get(line.sku());
            if (currency != null && !currency.equals(quote.price().currency())) {
                throw new IllegalStateException("An order has one currency");
            }
            currency = quote.price().currency();
            line.price(quote);
            sum = Math.addExact(sum, line.total());
        }
        total = sum;
        updatedAt = now;
    }

    public OrderEvent confirm(Instant now) {
        require(OrderStatus.PENDING);
        end(OrderStatus.CONFIRMED, now);
        return new OrderEvent.Confirmed(
                id,
                customerId,
                number,
                total(),
                lines.stream()
                        .map(line -> new OrderEvent.Confirmed.Item(
                                line.sku(), line.quantity(), Money.of(line.unitPrice(), currency)))
                        .toList());
    }

    /** @param skus the SKUs that were the reason, if any were */
    public OrderEvent reject(String why, List<String> skus, Instant now) {
        require(OrderStatus.PENDING);
        reason = why;
        unavailableSkus = skus.isEmpty() ? null : String.join("\n", skus);
        end(OrderStatus.REJECTED, now);
        return new OrderEvent.Rejected(id, customerId, number, why);
    }

    public OrderEvent cancel(Instant now) {
        if (status != OrderStatus.PENDING && status != OrderStatus.CONFIRMED) {
            throw new IllegalStateException(status + " cannot become CANCELLED");
        }
        end(OrderStatus.CANCELLED, now);
        return new OrderEvent.Cancelled(id, customerId, number);
    }

    public OrderEvent ship(String carrier, String trackingNumber, Instant now) {
        require(OrderStatus.CONFIRMED);
        shipment = Shipment.by(carrier, trackingNumber, now);
        end(OrderStatus.SHIPPED, now);
        return new OrderEvent.Shipped(id, customerId, number, carrier, trackingNumber);
    }

    public OrderEvent deliver(Instant now) {
        require(OrderStatus.SHIPPED);
        shipment = shipment.delivered(now);
        end(OrderStatus.DELIVERED, now);
        return new OrderEvent.Delivered(id, customerId, number);
    }

    public boolean isPending() {
        return status == OrderStatus.PENDING;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID customerId() {
        return customerId;
    }

    public OrderStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    /** The SKUs that were the reason of a rejection; empty otherwise. */
    public List<String> unavailableSkus() {
        return unavailableSkus == null ? List.of() : List.of(unavailableSkus.split("\n"));
    }

    /** Null until the order is priced. */
    public Money total() {
        return total == null ? null : Money.of(total, currency);
    }

    public String currency() {
        return currency;
    }

    public ShippingAddress shippingAddress() {
        return shippingAddress;
    }

    /** Empty until the order is shipped. */
    public Optional<Shipment> shipment() {
        return Optional.ofNullable(shipment).filter(way -> way.shippedAt() != null);
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public Set<String> skus() {
        return units().keySet();
    }

    /** Units by SKU: what is reserved, however many lines name the SKU. */
    public SortedMap<String, Integer> units() {
        SortedMap<String, Integer> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
        return units;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    private void end(OrderStatus end, Instant now) {
        status = end;
        updatedAt = now;
    }

    private void require(OrderStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("The order is " + status + ", not " + expected);
        }
    }
}
