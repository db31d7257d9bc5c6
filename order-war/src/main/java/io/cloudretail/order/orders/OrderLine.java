package io.cloudretail.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

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

    void price(Quote quote) {
        title = quote.title();
        unitPrice = agreedPrice == null ? Long.valueOf(quote.price().amount()) : agreedPrice;
    }
}
