package io.cloudretail.product.catalogue;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Adds products, and lets a product's vendor and admins change it. To everybody else there is no such product. */
@Shared
public class EditProducts {
    private final Products products;
    private final AdminActs acts;
    private final Caller caller;

    @Inject
    EditProducts(Products products, AdminActs acts, Caller caller) {
        this.products = products;
        this.acts = acts;
        this.caller = caller;
    }

    @Transactional
    void add(Product product, Map<String, Integer> openingStock) {
        products.add(product, openingStock);
        acts.note("product-created", product.id());
    }

    /** The product, as those may see it who may change it. */
    public Product find(UUID id) {
        return products.find(id).filter(this::isCallers).orElseThrow(EditProducts::notFound);
    }

    /** Changes the version that the caller has read. */
    @Transactional
    Product change(UUID id, Precondition read, Function<Product, List<ProductEvent>> change) {
        return change(id, read, Set.of(), change);
    }

    /** @param adding the SKUs that the change adds */
    @Transactional
    Product change(UUID id, Precondition read, Set<String> adding, Function<Product, List<ProductEvent>> change) {
        List<ProductEvent> made = new ArrayList<>();
        Product product = products.change(id, caller.id(), adding, found -> {
                    if (!isCallers(found)) {
                        throw notFound();
                    }
                    read.require(found.version());
                    made.addAll(change.apply(found));
                    return made;
                })
                .orElseThrow(EditProducts::notFound);
        // only now: what is noted is written at once, and with it all that a look before writing must not find
        note(id, made);
        return product;
    }

    static Variant onSale(Product product, String sku) {
        return product.variant(sku)
                .filter(variant -> !variant.isRetired())
                .orElseThrow(() -> new NotFound("The product has no such variant on sale."));
    }

    private void note(UUID id, List<ProductEvent> events) {
        events.stream()
                .map(event -> event.type().replaceAll("[._]", "-"))
                .distinct()
                .forEach(act -> acts.note(act, id));
    }

    private boolean isCallers(Product product) {
        return caller.is(Roles.ADMIN) || product.belongsTo(caller.id());
    }

    private static NotFound notFound() {
        return new NotFound("There is no such product.");
    }
}
