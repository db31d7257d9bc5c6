package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.catalogue.ProductEvent.PriceChanged.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Map;
import java.util.Optional;

/** What is actually bought: one SKU of a product, with its options and price. Taken off sale it keeps its SKU. */
@Entity
public class Variant {
    @Id
    private String sku;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private String options;

    @Column(name = "price_minor")
    private long price;

    private String currency;
    private String barcode;

    @Column(name = "weight_grams")
    private Integer weightGrams;

    private int position;
    private boolean retired;

    /** Written when the variant is new; from then on inventory's events are the source. */
    @Column(name = "in_stock", updatable = false)
    private Boolean inStock;

    protected Variant() {}

    public Variant(String sku, Map<String, String> options, Money price) {
        this(sku, new VariantText(options, null, null), price);
    }

    public Variant(String sku, VariantText text, Money price) {
        this.sku = sku;
        describe(text);
        price(price);
    }

    void belongTo(Product owner, int place) {
        product = owner;
        position = place;
    }

    void open(boolean hasStock) {
        inStock = hasStock;
    }

    void describe(VariantText text) {
        options = JsonText.of(text.options());
        barcode = text.barcode();
        weightGrams = text.weightGrams();
    }

    private void price(Money newPrice) {
        price = newPrice.amount();
        currency = newPrice.currency();
    }

    /** What is told of a new price; empty when it is the old one. */
    Optional<Change> reprice(Money newPrice) {
        Money old = price();
        price(newPrice);
        return newPrice.equals(old) ? Optional.empty() : Optional.of(new Change(sku, old, newPrice));
    }

    void moveTo(int place) {
        position = place;
    }

    void retire() {
        retired = true;
    }

    public String sku() {
        return sku;
    }

    public Product product() {
        return product;
    }

    public VariantText text() {
        return new VariantText(options(), barcode, weightGrams);
    }

    /** Such as {@code {"colour": "red"}}; empty for a product without options. */
    public Map<String, String> options() {
        return JsonText.toMap(options);
    }

    public Money price() {
        return Money.of(price, currency);
    }

    public int position() {
        return position;
    }

    public boolean isRetired() {
        return retired;
    }

    /** Null as long as it is not known. */
    public Boolean inStock() {
        return inStock;
    }
}
