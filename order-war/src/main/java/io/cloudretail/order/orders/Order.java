package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.totals.Terms;
import io.cloudretail.order.totals.Totals;
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
import java.util.Locale;
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
    private static final String STANDARD_DELIVERY = "standard";

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

    private String shortages;

    private String currency;

    @Column(name = "total_minor")
    private Long total;

    @Embedded
    private Breakdown breakdown;

    @Column(name = "from_cart")
    private boolean fromCart;

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
        this.breakdown = new Breakdown(STANDARD_DELIVERY, null, null);
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

    /**
     * What its customer chose beside the goods, before it is priced.
     *
     * @param method null for standard delivery
     * @param discountCode null for none; codes are written in capitals, however they are typed
     * @param expectedTotal in minor units, to be priced at that or not at all; null for whatever it costs
     */
    public void choose(String method, String discountCode, Long expectedTotal, boolean isTheCart) {
        String code = discountCode == null ? null : discountCode.toUpperCase(Locale.ROOT);
        breakdown = new Breakdown(method == null ? STANDARD_DELIVERY : method, code, expectedTotal);
        fromCart = isTheCart;
    }

    /**
     * Sets every line's price from the catalogue, and from the lines and terms what all of it costs. Throws, with nothing
     * changed, when the terms do not hold for this order, or when it costs more than can be paid or than was expected.
     */
    public void price(Map<String, Quote> quotes, Terms terms, Instant now) {
        require(OrderStatus.PENDING);
        List<String> currencies = lines.stream()
                .map(line -> quotes.get(line.sku()).price().currency())
                .distinct()
                .toList();
        if (currencies.size() != 1) {
            throw new IllegalStateException("An order has one currency");
        }
        Totals totals = Totals.of(
                lines.stream().map(line -> line.goods(quotes.get(line.sku()))).toList(), terms);
        if (totals.total() > TotalTooLarge.MOST) {
            throw new TotalTooLarge();
        }
        breakdown.requireExpected(Money.of(totals.total(), currencies.get(0)));
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            line.price(quotes.get(line.sku()), totals.lines().get(i));
        }
        currency = currencies.get(0);
        total = totals.total();
        breakdown.settle(totals, terms);
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
                                line.sku(), line.quantity(), Money.of(line.unitPrice(), currency), line.vendorId()))
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

    /** There is not enough stock for every line. */
    public OrderEvent runOut(List<Shortage> missing, Instant now) {
        require(OrderStatus.PENDING);
        shortages = Shortage.write(missing);
        return reject(
                RejectReason.OUT_OF_STOCK, missing.stream().map(Shortage::sku).toList(), now);
    }

    public OrderEvent cancel(Instant now) {
        if (status != OrderStatus.PENDING && status != OrderStatus.CONFIRMED) {
            throw new IllegalStateException(status + " cannot become CANCELLED");
        }
        Money refund = status == OrderStatus.CONFIRMED ? total() : null;
        end(OrderStatus.CANCELLED, now);
        return new OrderEvent.Cancelled(id, customerId, number, refund, OrderEvent.SoldItem.of(lines));
    }

    public OrderEvent ship(String carrier, String trackingNumber, Instant now) {
        require(OrderStatus.CONFIRMED);
        shipment = Shipment.by(carrier, trackingNumber, now);
        end(OrderStatus.SHIPPED, now);
        return new OrderEvent.Shipped(id, customerId, number, carrier, trackingNumber, OrderEvent.SoldItem.of(lines));
    }

    public OrderEvent deliver(Instant now) {
        require(OrderStatus.SHIPPED);
        shipment = shipment.delivered(now);
        end(OrderStatus.DELIVERED, now);
        return new OrderEvent.Delivered(id, customerId, number, OrderEvent.SoldItem.of(lines));
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

    /** How many there were of what there was not enough of; empty for other orders, and for those older than this. */
    public List<Shortage> shortages() {
        return Shortage.read(shortages);
    }

    /** Null until the order is priced. */
    public Money total() {
        return total == null ? null : Money.of(total, currency);
    }

    public String currency() {
        return currency;
    }

    /** What the total is made of. */
    public Breakdown breakdown() {
        return breakdown;
    }

    /** Whether it is the customer's cart that was ordered. */
    public boolean isFromCart() {
        return fromCart;
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
