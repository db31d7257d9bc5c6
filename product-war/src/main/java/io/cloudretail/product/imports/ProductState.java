package io.cloudretail.product.imports;

import io.cloudretail.product.catalogue.ProductStatus;
import io.cloudretail.product.catalogue.Slug;
import io.cloudretail.product.catalogue.TaxClass;
import io.cloudretail.product.sheet.ProductPart;
import io.cloudretail.product.sheet.VariantPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A product as a batch of rows finds it and leaves it. */
final class ProductState {
    static final int MOST_VARIANTS = 100;

    final UUID id;
    final UUID vendor;
    final boolean isNew;

    String slug;
    String title;
    String description;
    String category;
    String brand;
    ProductStatus status;
    TaxClass taxClass;
    Map<String, String> attributes;
    boolean changed;
    private final String slugBefore;
    private final Map<String, VariantState> variants = new LinkedHashMap<>();

    /** One that is there. */
    ProductState(
            UUID id,
            UUID vendor,
            String slug,
            String title,
            String description,
            String category,
            String brand,
            ProductStatus status,
            TaxClass taxClass,
            Map<String, String> attributes) {
        this.id = id;
        this.vendor = vendor;
        this.isNew = false;
        this.slug = slug;
        this.slugBefore = slug;
        this.title = title;
        this.description = description;
        this.category = category;
        this.brand = brand;
        this.status = status;
        this.taxClass = taxClass;
        this.attributes = attributes;
    }

    /** One that is new, on sale unless its row says otherwise. */
    ProductState(UUID vendor, ProductPart part) {
        this.id = UUID.randomUUID();
        this.vendor = vendor;
        this.isNew = true;
        this.slugBefore = null;
        this.description = "";
        this.status = ProductStatus.ACTIVE;
        this.taxClass = TaxClass.STANDARD;
        this.attributes = Map.of();
        put(part);
    }

    boolean isRetired() {
        return status == ProductStatus.RETIRED;
    }

    /** Shoppers have seen what was published: it is no draft any more. */
    boolean mayBecome(String next) {
        return !"DRAFT".equals(next) || status == ProductStatus.DRAFT;
    }

    /** Answers whether anything is different now. The address of a draft follows its title. */
    boolean put(ProductPart part) {
        String newDescription = part.description() == null ? description : part.description();
        String newCategory = part.category() == null ? category : part.category();
        String newBrand = part.brand() == null ? brand : orNull(part.brand());
        ProductStatus newStatus = part.status() == null ? status : ProductStatus.valueOf(part.status());
        TaxClass newTaxClass = part.taxClass() == null ? taxClass : part.taxClass();
        Map<String, String> newAttributes = part.attributes() == null ? attributes : part.attributes();
        boolean same = Objects.equals(title, part.title())
                && description.equals(newDescription)
                && Objects.equals(category, newCategory)
                && Objects.equals(brand, newBrand)
                && status == newStatus
                && taxClass == newTaxClass
                && attributes.equals(newAttributes);
        if (status == ProductStatus.DRAFT
                && !variants.isEmpty()
                && !part.title().equals(title)) {
            slug = Slug.of(part.title(), variants.keySet().iterator().next());
        }
        title = part.title();
        description = newDescription;
        category = newCategory;
        brand = newBrand;
        status = newStatus;
        taxClass = newTaxClass;
        attributes = newAttributes;
        changed |= !same;
        return !same;
    }

    boolean hasNewSlug() {
        return !slug.equals(slugBefore);
    }

    VariantState variant(String sku) {
        return variants.get(sku);
    }

    void found(VariantState variant) {
        variants.put(variant.sku, variant);
    }

    boolean hasRoom() {
        return variants.size() < MOST_VARIANTS;
    }

    void add(String sku, VariantPart part) {
        int last =
                variants.values().stream().mapToInt(each -> each.position).max().orElse(-1);
        variants.put(sku, new VariantState(sku, part, last + 1));
        if (slug == null) {
            slug = Slug.of(title, sku);
        }
    }

    /** The variants that are not taken off sale. */
    List<VariantState> onSale() {
        return variants.values().stream().filter(variant -> !variant.retired).toList();
    }

    long lowestPrice() {
        return onSale().stream().mapToLong(variant -> variant.price).min().orElseThrow();
    }

    /** Whether there are units of a variant that is new. */
    boolean opensWithStock() {
        return variants.values().stream().anyMatch(variant -> variant.openingStock > 0);
    }

    boolean isTouched() {
        return changed || variants.values().stream().anyMatch(variant -> variant.changed);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
