package io.cloudretail.product.imports;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.catalogue.ProductEvent;
import io.cloudretail.product.catalogue.ProductEvent.PriceChanged.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a batch of rows has to tell the other services. */
final class ImportEvents {
    private static final String CURRENCY = "GBP";

    private ImportEvents() {}

    static List<ProductEvent> of(Known known) {
        List<ProductEvent> events = new ArrayList<>();
        known.created().forEach(product -> events.add(created(product)));
        for (ProductState product : known.updated()) {
            events.add(updated(product));
            priceChanged(product).ifPresent(events::add);
        }
        return events;
    }

    private static ProductEvent created(ProductState product) {
        return new ProductEvent.Created(
                product.id,
                product.title,
                product.category,
                product.vendor,
                product.status,
                product.onSale().stream()
                        .map(variant ->
                                new ProductEvent.Created.Item(variant.sku, money(variant.price), variant.openingStock))
                        .toList());
    }

    private static ProductEvent updated(ProductState product) {
        return new ProductEvent.Updated(
                product.id,
                product.title,
                product.category,
                product.vendor,
                product.status,
                product.onSale().stream()
                        .map(variant -> new ProductEvent.Updated.Item(
                                variant.sku, money(variant.price), variant.isNew ? variant.openingStock : null))
                        .toList());
    }

    private static Optional<ProductEvent> priceChanged(ProductState product) {
        List<Change> changes = product.onSale().stream()
                .filter(variant -> !variant.isNew && variant.hasNewPrice())
                .map(variant -> new Change(variant.sku, money(variant.priceBefore()), money(variant.price)))
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(new ProductEvent.PriceChanged(product.id, changes));
    }

    private static Money money(long minor) {
        return Money.of(minor, CURRENCY);
    }
}
