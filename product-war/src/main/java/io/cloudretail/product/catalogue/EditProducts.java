package io.cloudretail.product.catalogue;

import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Lets a product's vendor and admins change it. To everybody else there is no such product. */
@Dependent
public class EditProducts {
    private final Products products;
    private final Caller caller;

    @Inject
    EditProducts(Products products, Caller caller) {
        this.products = products;
        this.caller = caller;
    }

    /** The product, as those may see it who may change it. */
    public Product find(UUID id) {
        return products.find(id).filter(this::isCallers).orElseThrow(EditProducts::notFound);
    }

    /** Changes the version that the caller has read. */
    Product change(UUID id, Precondition read, Function<Product, List<ProductEvent>> change) {
        return change(id, read, Set.of(), change);
    }

    /** @param adding the SKUs that the change adds */
    Product change(UUID id, Precondition read, Set<String> adding, Function<Product, List<ProductEvent>> change) {
        return products.change(id, caller.id(), adding, found -> {
                    if (!isCallers(found)) {
                        throw notFound();
                    }
                    read.require(found.version());
                    return change.apply(found);
                })
                .orElseThrow(EditProducts::notFound);
    }

    static Variant onSale(Product product, String sku) {
        return product.variant(sku)
                .filter(variant -> !variant.isRetired())
                .orElseThrow(() -> new NotFound("The product has no such variant on sale."));
    }

    private boolean isCallers(Product product) {
        return caller.is(Roles.ADMIN) || product.belongsTo(caller.id());
    }

    private static NotFound notFound() {
        return new NotFound("There is no such product.");
    }
}
