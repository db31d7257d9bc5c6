package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product as it is read.
 *
 * @param status ACTIVE for shoppers; its vendor and admins also see DRAFT and RETIRED
 * @param category a path from the top, such as {@code Home > Lighting}
 * @param brand absent when it has none
 * @param attributes such as {@code {"material": "glass"}}
 * @param taxClass what kind of goods it is to the tax office
 * @param priceFrom the lowest price of a variant, in minor units
 * @param rating average of its reviews, 1 to 5; absent as long as there are none
 * @param inStock whether any variant can be had; absent as long as it is not known
 */
public record ProductView(
        UUID id,
        String slug,
        String title,
        String description,
        String category,
        ProductStatus status,
        String brand,
        Map<String, String> attributes,
        TaxClass taxClass,
        Money priceFrom,
        List<Item> variants,
        List<Image> images,
        Double rating,
        int ratingCount,
        Boolean inStock,
        UUID vendorId,
        Instant createdAt,
        Instant updatedAt,
        int version) {
    /**
     * A variant.
     *
     * @param options such as {@code {"colour": "red"}}
     * @param barcode a GTIN; absent when it has none
     * @param weightGrams absent when it is not known
     * @param inStock absent as long as it is not known
     * @param retired true when it was taken off sale, which only its vendor and admins see; else absent
     */
    public record Item(
            String sku,
            Map<String, String> options,
            Money price,
            String barcode,
            Integer weightGrams,
            Boolean inStock,
            Boolean retired) {
        public static Item of(Variant variant) {
            VariantText text = variant.text();
            return new Item(
                    variant.sku(),
                    text.options(),
                    variant.price(),
                    text.barcode(),
                    text.weightGrams(),
                    variant.inStock(),
                    variant.isRetired() ? true : null);
        }
    }

    /** @param urls where it is served, by size: small, medium and large */
    public record Image(String hash, String alt, Integer width, Integer height, Map<String, String> urls) {
        public static Image of(Picture picture) {
            return new Image(picture.hash(), picture.alt(), picture.width(), picture.height(), picture.urls());
        }
    }

    /** As a shopper sees it. */
    public static ProductView of(Product product) {
        return of(product, product.variants());
    }

    /** As its vendor sees it, with variants that were taken off sale. */
    public static ProductView whole(Product product) {
        return of(product, product.allVariants());
    }

    private static ProductView of(Product product, List<Variant> variants) {
        ProductText text = product.text();
        return new ProductView(
                product.id(),
                product.slug(),
                text.title(),
                text.description(),
                text.category(),
                product.status(),
                text.brand(),
                text.attributes(),
                text.taxClass(),
                product.priceFrom(),
                variants.stream().map(Item::of).toList(),
                product.standing().pictures().stream().map(Image::of).toList(),
                product.standing().rating(),
                product.standing().ratingCount(),
                product.inStock(),
                product.vendorId(),
                product.createdAt(),
                product.updatedAt(),
                product.version());
    }
}
