package io.cloudretail.product.sheet;

import io.cloudretail.product.catalogue.TaxClass;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a row says of the product. Null stands for what the file says nothing about: it stays as it is.
 *
 * @param brand empty for none
 * @param status ACTIVE or DRAFT
 */
public record ProductPart(
        String title,
        String description,
        String category,
        String brand,
        String status,
        TaxClass taxClass,
        Map<String, String> attributes) {

    /** The first column in which another row of the same product contradicts this one. */
    public Optional<String> contradiction(ProductPart other) {
        return Stream.of(
                        differs("title", title, other.title),
                        differs("description", description, other.description),
                        differs("category", category, other.category),
                        differs("brand", brand, other.brand),
                        differs("status", status, other.status),
                        differs("tax_class", taxClass, other.taxClass),
                        differs("attribute", attributes, other.attributes))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> differs(String column, Object one, Object other) {
        return Objects.equals(one, other) ? Optional.empty() : Optional.of(column);
    }
}
