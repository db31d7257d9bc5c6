package io.cloudretail.order.orders;

import io.cloudretail.order.totals.Goods;
import io.cloudretail.order.totals.Rounding;
import io.cloudretail.order.totals.Share;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A quantity of one SKU; title and price come from the catalogue when the order is priced. */
@Embeddable
public class OrderLine {
    private String sku;
    private String title;
    private String slug;
    private String category;
    private String image;
    private int quantity;

    @Column(name = "agreed_price_minor")
    private Long agreedPrice;

    @Column(name = "unit_price_minor")
    private Long unitPrice;

    @Column(name = "vendor_id")
    @Convert(converter = VendorId.class)
    private UUID vendorId;

    @Column(name = "discount_minor")
    private Long discount;

    @Column(name = "tax_basis_points")
    private Integer taxRate;

    @Column(name = "tax_minor")
    private Long tax;

    @Column(name = "paid_minor")
    private Long paid;

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

    /** The name of its page when the order was priced; null before, and of orders that are older than this. */
    public String slug() {
        return slug;
    }

    /** Null as the slug is. */
    public String category() {
        return category;
    }

    /** Where its small picture was served when the order was priced; null as the slug is, and if it had none. */
    public String image() {
        return image;
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

    /** Whose it is; null until the order is priced, and once its vendor has left the shop. */
    public UUID vendorId() {
        return vendorId;
    }

    /** Minor units of the whole line; null until the order is priced. */
    public Long discount() {
        return discount;
    }

    /** Basis points; null until the order is priced, and of orders that are older than taxes here. */
    public Integer taxRate() {
        return taxRate;
    }

    /** Minor units, in what is paid for the line; null as the rate is. */
    public Long tax() {
        return tax;
    }

    /** What the whole line costs the customer, discount and tax and all, in minor units; null until the order is priced. */
    public Long paid() {
        return paid;
    }

    /**
     * What so many units of this line cost the customer, in minor units: all units cost exactly what was paid for the
     * line, discount and tax and all. What is given back for units that are returned is the difference of two such costs, so
     * that it adds up.
     */
    public long costOf(int units) {
        return partOf(paid, units);
    }

    /** How much of {@link #costOf} is tax, in the same way; nothing where no tax is known. */
    public long taxOf(int units) {
        return tax == null ? 0 : partOf(tax, units);
    }

    private long partOf(long whole, int units) {
        if (units < 0 || units > quantity) {
            throw new IllegalArgumentException("The line has " + quantity + " units");
        }
        return Rounding.down(whole, units, quantity);
    }

    Goods goods(Quote quote) {
        Integer grams = quote.weightGrams();
        return new Goods(priceBy(quote), quantity, quote.taxClass(), grams == null ? 0 : grams);
    }

    void price(Quote quote, Share share) {
        title = quote.title();
        slug = quote.slug();
        category = quote.category();
        image = quote.image();
        vendorId = quote.vendorId();
        unitPrice = priceBy(quote);
        discount = share.discount();
        taxRate = share.rate();
        tax = share.tax();
        paid = share.paid();
    }

    private long priceBy(Quote quote) {
        return agreedPrice == null ? quote.price().amount() : agreedPrice;
    }
}
