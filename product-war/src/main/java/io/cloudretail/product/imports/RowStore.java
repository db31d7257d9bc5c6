package io.cloudretail.product.imports;

import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.Products;
import io.cloudretail.product.catalogue.SkuTaken;
import io.cloudretail.product.catalogue.Variant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores one line in its own transaction; the same line again changes nothing. */
@Dependent
class RowStore {
    enum Outcome {
        CREATED,
        UPDATED,
        SAME
    }

    private final Products products;
    private final Clock clock;

    @Inject
    RowStore(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    @Transactional
    Outcome put(ProductRow row, Importer importer) {
        Optional<Variant> known = products.variants(List.of(row.sku())).stream().findFirst();
        if (known.isEmpty()) {
            Variant variant = new Variant(row.sku(), Map.of(), row.price());
            products.add(
                    new Product(row.text(), List.of(variant), importer.id(), clock.instant()),
                    Map.of(row.sku(), row.stock()));
            return Outcome.CREATED;
        }
        boolean[] changed = {false};
        products.change(known.get().product().id(), importer.id(), product -> {
            if (!importer.changesAll() && !product.belongsTo(importer.id())) {
                throw new SkuTaken();
            }
            if (!product.isActive()) {
                throw new OffSale();
            }
            var events = product.edit(row.text(), Map.of(row.sku(), row.price()), clock.instant());
            changed[0] = !events.isEmpty();
            return events;
        });
        return changed[0] ? Outcome.UPDATED : Outcome.SAME;
    }
}
