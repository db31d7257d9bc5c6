package io.cloudretail.product.privacy;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.catalogue.ProductView;
import io.cloudretail.product.imports.ImportView;
import io.cloudretail.product.review.CustomerTraces;
import io.cloudretail.product.review.FullReview;
import java.time.Instant;
import java.util.List;

/**
 * All that this service holds about a person: the products of which they are the vendor, what they bought and what they said of
 * it, oldest first, and their imports of the last weeks, newest first.
 */
public record Export(
        List<Offer> products,
        List<CustomerTraces.Purchase> purchases,
        List<FullReview> reviews,
        List<ImportView> imports) {
    /**
     * @param status DRAFT, ACTIVE or RETIRED
     * @param prices what it cost, and from when on
     */
    public record Offer(ProductView product, String status, Instant createdAt, Instant updatedAt, List<Price> prices) {}

    public record Price(String sku, Money price, Instant since) {}
}
