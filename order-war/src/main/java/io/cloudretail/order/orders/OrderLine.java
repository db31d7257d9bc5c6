package io.cloudretail.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A quantity of one SKU; title and price come from the catalogue when the order is priced. */
@Embeddable
public class OrderLine {
    private String sku;
    private String title;
    private int quantity;

    @Column(name = "agreed_price_minor")
    private Long agreedPrice;

    @Column(name = "unit_price_minor")
    private Long unitPrice;

    @Column(name = "vendor_id")
    @Convert(converter = VendorId.class)
    private UUID vendorId;

    protected OrderLine() {}

    /** At the catalogue's price. */
    public OrderLine(String sku, int quantity) {
        this(sku, quantity, null);
    }

    /** @param agreedPrice minor units of one, instead of the catalogue's price; null for that one */
    public OrderLine(String sku, int quantity, Long agreedPrice) {
        this.sku = sku;
        this.quantity = quantity;
        this.agreedPrice = agreedPrice;
    }

    public String sku() {
        return sku;
    }

    public String title() {
        return title;
    }

    public int quantity() {
        return quantity;
    }

    /** Minor units; null until the order is priced. */
    public Long unitPrice() {
        return unitPrice;
    }

    /** Minor units; null until the order is priced. */
    public Long total() {
        return unitPrice == null ? null : Math.multiplyExact(unitPrice, quantity);
    }

    /**
     * What so many units of this line cost the customer, in minor units: all units cost exactly what was paid for the
     * line. What is given back for units that are returned is the difference of two such costs, so that it adds up.
     */
    public long costOf(int units) {
        return Math.multiplyExact(unitPrice, units);
    }

    void price(Quote quote) {
        title = quote.title();
        vendorId = quote.vendorId();
        unitPrice = agreedPrice == null ? Long.valueOf(quote.price().amount()) : agreedPrice;
    }
}
