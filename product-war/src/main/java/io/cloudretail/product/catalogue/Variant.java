package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Map;
import java.util.TreeMap;

/** What is actually bought: one SKU of a product, with its options and price. */
@Entity
public class Variant {
    private static final Jsonb JSONB = JsonbBuilder.create();

    @Id
    private String sku;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private String options;

    @Column(name = "price_minor")
    private long price;

    private String currency;

    protected Variant() {}

    public Variant(String sku, Map<String, String> options, Money price) {
        this.sku = sku;
        this.options = JSONB.toJson(new TreeMap<>(options));
        this.price = price.amount();
        this.currency = price.currency();
    }

    void belongTo(Product owner) {
        product = owner;
    }

    void price(Money newPrice) {
        price = newPrice.amount();
        currency = newPrice.currency();
    }

    public String sku() {
        return sku;
    }

    public Product product() {
        return product;
    }

    /** Such as {@code {"colour": "red"}}; empty for a product without options. */
    @SuppressWarnings("unchecked")
    public Map<String, String> options() {
        return JSONB.fromJson(options, TreeMap.class);
    }

    public Money price() {
        return Money.of(price, currency);
    }
}
