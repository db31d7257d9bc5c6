package io.cloudretail.product.cache;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Fired by whoever changes what shoppers see of products, within the transaction of the change: once it is committed, the
 * cache drops them and all lists. One for many changes is cheaper than many.
 */
public record ProductsChanged(Collection<UUID> ids) {
    public static ProductsChanged of(UUID id) {
        return new ProductsChanged(List.of(id));
    }
}
