package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import jakarta.json.bind.annotation.JsonbCreator;
import java.util.UUID;

/**
 * What the catalogue says of a SKU right now.
 *
 * @param vendorId whose it is
 * @param weightGrams of one; null when it is not known
 * @param taxClass what kind of goods it is to the tax office; null for most
 * @param slug the name of its page
 * @param image where its small picture is served; null when it has none
 */
public record Quote(
        String sku,
        String title,
        Money price,
        UUID vendorId,
        Integer weightGrams,
        String taxClass,
        String slug,
        String category,
        String image) {
    @JsonbCreator
    public Quote {}

    /** Of which nothing else is known. */
    public Quote(String sku, String title, Money price) {
        this(sku, title, price, null, null, null, null, null, null);
    }
}
