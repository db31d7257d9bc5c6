package io.cloudretail.product.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The products that a batch of rows is about: those that are there, and those that come with it. */
final class Known {
    private final Map<UUID, ProductState> products = new LinkedHashMap<>();
    private final Map<String, ProductState> bySku = new HashMap<>();
    private final Map<String, ProductState> byName = new HashMap<>();
    private final Map<String, ProductState> newNames = new LinkedHashMap<>();

    void add(ProductState product) {
        products.put(product.id, product);
    }

    void add(String sku, ProductState product) {
        bySku.put(sku, product);
    }

    /** @param name what the vendor's files call the product */
    void name(String name, ProductState product) {
        byName.put(name, product);
    }

    void nameAnew(String name, ProductState product) {
        if (byName.put(name, product) != product) {
            newNames.put(name, product);
        }
    }

    ProductState withId(UUID id) {
        return products.get(id);
    }

    ProductState withSku(String sku) {
        return bySku.get(sku);
    }

    ProductState named(String name) {
        return byName.get(name);
    }

    /** Names that are to be remembered. */
    List<Map.Entry<String, ProductState>> newNames() {
        return newNames.entrySet().stream()
                .filter(entry -> !entry.getValue().onSale().isEmpty())
                .toList();
    }

    Collection<ProductState> all() {
        return products.values();
    }

    List<ProductState> created() {
        return products.values().stream()
                .filter(product -> product.isNew && !product.onSale().isEmpty())
                .toList();
    }

    List<ProductState> updated() {
        return products.values().stream()
                .filter(product -> !product.isNew && product.isTouched())
                .toList();
    }

    /** A variant and whose it is. */
    record Owned(ProductState product, VariantState variant) {}

    List<Owned> touchedVariants(boolean newOnes) {
        List<Owned> touched = new ArrayList<>();
        for (ProductState product : products.values()) {
            for (VariantState variant : product.onSale()) {
                if (variant.changed && variant.isNew == newOnes) {
                    touched.add(new Owned(product, variant));
                }
            }
        }
        return touched;
    }
}
