package io.cloudretail.product.quotes;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.product.catalogue.Products;
import io.cloudretail.product.catalogue.Variant;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Today's prices, for the order service. */
@Path("internal/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@DenyAll
public class QuotesResource {
    public record Request(@NotEmpty @Size(max = 2000) Set<@NotNull String> skus) {}

    /** SKUs that are not for sale are missing. */
    public record Quotes(List<Quote> items) {}

    public record Quote(String sku, UUID productId, String title, Money price) {
        static Quote of(Variant variant) {
            return new Quote(
                    variant.sku(),
                    variant.product().id(),
                    variant.product().text().title(),
                    variant.price());
        }
    }

    private final Products products;

    @Inject
    public QuotesResource(Products products) {
        this.products = products;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Today's prices of up to 2000 SKUs", description = "For services.")
    @APIResponse(responseCode = "200", description = "One entry per SKU that is for sale")
    public Quotes quotes(@NotNull @Valid Request request) {
        return new Quotes(products.variants(request.skus()).stream()
                .filter(variant -> variant.product().isActive())
                .map(Quote::of)
                .toList());
    }
}
