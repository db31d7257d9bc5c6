package io.cloudretail.product.prices;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.product.catalogue.EditProducts;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the prices of one product went. */
@Shared
@Path("api/v1/products/{id}/prices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class PricesResource {
    private final Prices prices;
    private final EditProducts editProducts;

    @Inject
    public PricesResource(Prices prices, EditProducts editProducts) {
        this.prices = prices;
        this.editProducts = editProducts;
    }

    @GET
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Prices of a product and its variants so far, page by page",
            description = "For its vendor and admins, the newest first.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A limit or cursor that is none")
    @APIResponse(responseCode = "404", description = "No such product of this vendor")
    public Page<Prices.PriceChange> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return prices.page(editProducts.find(id).id(), page);
    }
}
