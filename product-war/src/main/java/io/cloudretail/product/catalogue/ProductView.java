package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product as anyone sees it.
 *
 * @param priceFrom the lowest price of a variant
 */
public record ProductView(
        UUID id,
        String slug,
        String title,
        String description,
        String category,
        Money priceFrom,
        List<Item> variants,
        int version) {
    /** @param options such as {@code {"colour": "red"}} */
    public record Item(String sku, Map<String, String> options, Money price) {
        public static Item of(Variant variant) {
            return new Item(variant.sku(), variant.options(), variant.price());
        }
    }

    public static ProductView of(Product product) {
        ProductText text = product.text();
        return new ProductView(
                product.id(),
                product.slug(),
                text.title(),
                text.description(),
                text.category(),
                product.priceFrom(),
                product.variants().stream().map(Item::of).toList(),
                product.version());
    }
}
