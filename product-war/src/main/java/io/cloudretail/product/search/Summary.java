package io.cloudretail.product.search;

import io.cloudretail.kit.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product in a list. PostgreSQL writes it, as JSON.
 *
 * @param brand absent when it has none
 * @param priceFrom the lowest price of a variant
 * @param image where the small picture is served; absent when it has none
 * @param rating absent as long as there are no reviews
 * @param available whether any variant can be had; absent as long as the inventory has not told
 */
public record Summary(
        UUID id,
        String slug,
        String title,
        String brand,
        String category,
        Money priceFrom,
        List<Offer> variants,
        String image,
        Double rating,
        int ratingCount,
        Boolean available) {
    /** @param options such as {@code {"colour": "red"}} */
    public record Offer(String sku, Map<String, String> options, Money price) {}
}
