package io.cloudretail.product.catalogue;

import java.util.Map;

/**
 * What is said of a product.
 *
 * @param category a path from the top, such as {@code Home > Lighting}
 * @param brand null when it has none
 * @param attributes such as {@code {"material": "glass"}}
 */
public record ProductText(
        String title,
        String description,
        String category,
        String brand,
        Map<String, String> attributes,
        TaxClass taxClass) {
    public ProductText {
        attributes = NamedTexts.of(attributes);
    }

    public ProductText(String title, String description, String category) {
        this(title, description, category, null, Map.of(), TaxClass.STANDARD);
    }
}
