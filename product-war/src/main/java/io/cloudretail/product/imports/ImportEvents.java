package io.cloudretail.product.imports;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.catalogue.ProductEvent;
import java.util.List;
import java.util.stream.Stream;

/** What a batch of rows has to tell the other services. */
final class ImportEvents {
    private static final String CURRENCY = "GBP";

    private ImportEvents() {}

    static List<ProductEvent> of(Known known) {
        return Stream.concat(
                        known.created().stream().map(ImportEvents::created),
                        known.updated().stream().map(ImportEvents::updated))
                .toList();
    }

    private static ProductEvent created(ProductState product) {
        return new ProductEvent.Created(
                product.id,
                product.title,
                product.category,
                product.onSale().stream()
                        .map(variant -> new ProductEvent.Created.Item(
                                variant.sku, Money.of(variant.price, CURRENCY), variant.openingStock))
                        .toList());
    }

    private static ProductEvent updated(ProductState product) {
        return new ProductEvent.Updated(
                product.id,
                product.title,
                product.category,
                product.onSale().stream()
                        .map(variant -> new ProductEvent.Updated.Item(variant.sku, Money.of(variant.price, CURRENCY)))
                        .toList());
    }
}
