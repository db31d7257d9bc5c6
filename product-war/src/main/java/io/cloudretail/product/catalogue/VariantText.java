package io.cloudretail.product.catalogue;

import java.util.Map;

/**
 * What is said of a variant, beside its price.
 *
 * @param options such as {@code {"colour": "red"}}; empty for a product without options
 * @param barcode a GTIN, or null
 * @param weightGrams null when it is not known
 */
public record VariantText(Map<String, String> options, String barcode, Integer weightGrams) {
    public VariantText {
        options = NamedTexts.of(options);
    }
}
