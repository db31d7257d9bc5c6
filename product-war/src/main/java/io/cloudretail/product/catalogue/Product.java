package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A product with at least one variant. Its price is the lowest of theirs. */
@Entity
public class Product {
    @Id
    private UUID id;

    private String slug;
    private String title;
    private String description;
    private String category;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    @Column(name = "vendor_id", updatable = false)
    private UUID vendorId;

    @Column(name = "price_minor")
    private long price;

    @OneToMany(mappedBy = "product", cascade = CascadeType.PERSIST)
    @OrderBy("sku")
    private List<Variant> variants;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Product() {}

    /** @param vendorId whose product it is */
    public Product(ProductText text, List<Variant> variants, UUID vendorId, Instant now) {
        this.id = UUID.randomUUID();
        this.slug = Slug.of(text.title(), variants.get(0).sku());
        this.title = text.title();
        this.description = text.description();
        this.category = text.category();
        this.status = ProductStatus.ACTIVE;
        this.vendorId = vendorId;
        this.variants = new ArrayList<>(variants);
        this.variants.forEach(variant -> variant.belongTo(this));
        this.createdAt = now;
        this.updatedAt = now;
        reprice();
    }

    /** @param openingStock units there are from the start, by SKU */
    public ProductEvent created(Map<String, Integer> openingStock) {
        return new ProductEvent.Created(
                id,
                title,
                category,
                variants.stream()
                        .map(variant -> new ProductEvent.Created.Item(
                                variant.sku(), variant.price(), openingStock.getOrDefault(variant.sku(), 0)))
                        .toList());
    }

    /** Changes text and prices (by SKU); empty when nothing is different. */
    public Optional<ProductEvent> edit(ProductText text, Map<String, Money> prices, Instant now) {
        boolean same = text.equals(new ProductText(title, description, category))
                && variants.stream()
                        .allMatch(variant ->
                                Objects.equals(prices.getOrDefault(variant.sku(), variant.price()), variant.price()));
        if (same) {
            return Optional.empty();
        }
        title = text.title();
        description = text.description();
        category = text.category();
        variants.stream()
                .filter(variant -> prices.containsKey(variant.sku()))
                .forEach(variant -> variant.price(prices.get(variant.sku())));
        updatedAt = now;
        reprice();
        return Optional.of(new ProductEvent.Updated(
                id,
                title,
                category,
                variants.stream()
                        .map(variant -> new ProductEvent.Updated.Item(variant.sku(), variant.price()))
                        .toList()));
    }

    /** Takes the product off sale for good; empty when it is already. */
    public Optional<ProductEvent> retire(Instant now) {
        if (status == ProductStatus.RETIRED) {
            return Optional.empty();
        }
        status = ProductStatus.RETIRED;
        updatedAt = now;
        return Optional.of(
                new ProductEvent.Retired(id, variants.stream().map(Variant::sku).toList()));
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public ProductText text() {
        return new ProductText(title, description, category);
    }

    public ProductStatus status() {
        return status;
    }

    public boolean isActive() {
        return status == ProductStatus.ACTIVE;
    }

    public UUID vendorId() {
        return vendorId;
    }

    public boolean belongsTo(UUID vendor) {
        return vendor.equals(vendorId);
    }

    public List<Variant> variants() {
        return List.copyOf(variants);
    }

    /** The lowest price of a variant. */
    public Money priceFrom() {
        return Money.of(price, variants.get(0).price().currency());
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }

    private void reprice() {
        price = variants.stream()
                .mapToLong(variant -> variant.price().amount())
                .min()
                .orElseThrow();
    }
}
