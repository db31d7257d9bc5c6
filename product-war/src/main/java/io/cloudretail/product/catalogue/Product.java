package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.catalogue.ProductEvent.PriceChanged;
import io.cloudretail.product.catalogue.ProductEvent.PriceChanged.Change;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A product with at least one variant on sale. Its price is the lowest of theirs. */
@Entity
public class Product {
    @Id
    private UUID id;

    private String slug;
    private String title;
    private String description;
    private String category;
    private String brand;
    private String attributes;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_class")
    private TaxClass taxClass;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    @Column(name = "vendor_id", updatable = false)
    private UUID vendorId;

    @Column(name = "price_minor")
    private long price;

    @OneToMany(mappedBy = "product", cascade = CascadeType.PERSIST)
    @OrderBy("position, sku")
    private List<Variant> variants;

    @Embedded
    private Standing standing = new Standing();

    @Column(name = "in_stock", updatable = false)
    private Boolean inStock;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Product() {}

    /** A product on sale. */
    public Product(ProductText text, List<Variant> variants, UUID vendorId, Instant now) {
        this(text, ProductStatus.ACTIVE, variants, vendorId, now);
    }

    /**
     * @param status DRAFT or ACTIVE
     * @param vendorId whose product it is
     */
    public Product(ProductText text, ProductStatus status, List<Variant> variants, UUID vendorId, Instant now) {
        this.id = UUID.randomUUID();
        this.slug = Slug.of(text.title(), variants.get(0).sku());
        this.status = status;
        this.vendorId = vendorId;
        this.variants = new ArrayList<>();
        variants.forEach(this::append);
        this.createdAt = now;
        describe(text);
        touch(now);
    }

    /** @param openingStock units there are from the start, by SKU */
    public ProductEvent created(Map<String, Integer> openingStock) {
        variants.forEach(variant -> variant.open(openingStock.getOrDefault(variant.sku(), 0) > 0));
        inStock = variants.stream().anyMatch(Variant::inStock);
        return ProductEvent.Created.of(this, openingStock);
    }

    /** Makes it a draft for as long as it takes to write it. */
    void holdBack() {
        status = ProductStatus.DRAFT;
    }

    /** Changes text, status and prices (by SKU); no events when nothing is different. */
    public List<ProductEvent> edit(ProductText text, ProductStatus next, Map<String, Money> prices, Instant now) {
        requireNotRetired();
        if (!status.mayBecome(next)) {
            throw new AlreadyPublished();
        }
        List<Change> changes = reprice(prices);
        if (text.equals(text()) && next == status && changes.isEmpty()) {
            return List.of();
        }
        describe(text);
        touch(now);
        if (next == ProductStatus.RETIRED) {
            // Nobody needs to be told what it costs by now
            return retire(now);
        }
        status = next;
        return updated(changes);
    }

    /** Takes the product off sale for good; no event when it is already. */
    public List<ProductEvent> retire(Instant now) {
        if (status == ProductStatus.RETIRED) {
            return List.of();
        }
        status = ProductStatus.RETIRED;
        updatedAt = now;
        return List.of(
                new ProductEvent.Retired(id, variants.stream().map(Variant::sku).toList()));
    }

    /** Adds a variant behind the others. */
    public List<ProductEvent> add(Variant variant, int openingStock, Instant now) {
        requireNotRetired();
        if (variant(variant.sku()).isPresent()) {
            throw new SkuTaken();
        }
        if (variants.size() >= TooManyVariants.MOST) {
            throw new TooManyVariants();
        }
        append(variant);
        variant.open(openingStock > 0);
        touch(now);
        return List.of(ProductEvent.Updated.of(this, Map.of(variant.sku(), openingStock)));
    }

    /** Changes one variant on sale; no events when nothing is different. */
    public List<ProductEvent> edit(Variant variant, VariantText text, Money price, int position, Instant now) {
        requireNotRetired();
        List<Change> changes = reprice(Map.of(variant.sku(), price));
        if (text.equals(variant.text()) && position == variant.position() && changes.isEmpty()) {
            return List.of();
        }
        variant.describe(text);
        variant.moveTo(position);
        touch(now);
        return updated(changes);
    }

    /** Takes a variant off sale for good, unless it is the last; its SKU stays taken. */
    public List<ProductEvent> retire(Variant variant, Instant now) {
        requireNotRetired();
        if (variant.isRetired()) {
            return List.of();
        }
        if (variants().size() == 1) {
            throw new LastVariant();
        }
        variant.retire();
        touch(now);
        return updated(List.of());
    }

    /** For the rare product whose address would be another's: two SKUs may look alike in one. */
    void distinguishAddress() {
        slug = slug + "-" + id.toString().substring(0, 8);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public ProductText text() {
        return new ProductText(title, description, category, brand, JsonText.toMap(attributes), taxClass);
    }

    public ProductStatus status() {
        return status;
    }

    public UUID vendorId() {
        return vendorId;
    }

    public boolean belongsTo(UUID vendor) {
        return vendor.equals(vendorId);
    }

    /** Those that are on sale when the product is. */
    public List<Variant> variants() {
        return allVariants().stream().filter(variant -> !variant.isRetired()).toList();
    }

    /** Those that were taken off sale too. */
    public List<Variant> allVariants() {
        return variants.stream()
                .sorted(Comparator.comparingInt(Variant::position).thenComparing(Variant::sku))
                .toList();
    }

    public Optional<Variant> variant(String sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    /** What every SKU costs. */
    public Map<String, Money> prices() {
        return variants.stream().collect(Collectors.toMap(Variant::sku, Variant::price));
    }

    /** The lowest price of a variant. */
    public Money priceFrom() {
        return Money.of(price, variants.get(0).price().currency());
    }

    Standing standing() {
        return standing;
    }

    /** Whether any variant can be had; null as long as it is not known. */
    public Boolean inStock() {
        return inStock;
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

    private void requireNotRetired() {
        if (status == ProductStatus.RETIRED) {
            throw new ProductRetired();
        }
    }

    private void append(Variant variant) {
        int behind = variants.stream().mapToInt(Variant::position).max().orElse(-1) + 1;
        variant.belongTo(this, behind);
        variants.add(variant);
    }

    /** The address of a draft follows its title. Once shoppers know it, it stays. */
    private void describe(ProductText text) {
        if (status == ProductStatus.DRAFT) {
            slug = Slug.of(text.title(), variants.get(0).sku());
        }
        title = text.title();
        description = text.description();
        category = text.category();
        brand = text.brand();
        attributes = JsonText.of(text.attributes());
        taxClass = text.taxClass();
    }

    private void touch(Instant now) {
        price = variants().stream()
                .mapToLong(variant -> variant.price().amount())
                .min()
                .orElseThrow();
        updatedAt = now;
    }

    private List<ProductEvent> updated(List<Change> changes) {
        ProductEvent updated = ProductEvent.Updated.of(this, Map.of());
        return changes.isEmpty() ? List.of(updated) : List.of(updated, new PriceChanged(id, changes));
    }

    private List<Change> reprice(Map<String, Money> prices) {
        return variants().stream()
                .filter(variant -> prices.containsKey(variant.sku()))
                .flatMap(variant -> variant.reprice(prices.get(variant.sku())).stream())
                .toList();
    }
}
