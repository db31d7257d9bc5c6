package io.cloudretail.inventory.management;

import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stock for those who are responsible for it: vendors see what is theirs, admins all. */
@Shared
@Path("api/v1/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
@DenyAll
public class ManagedStockResource {
    /** @param threshold at or below so many available units the SKU is low */
    public record NewThreshold(
            @NotNull @Min(0) @Max(1_000_000) Integer threshold) {}

    private final Holdings holdings;
    private final Caller caller;

    @Inject
    public ManagedStockResource(Holdings holdings, Caller caller) {
        this.holdings = holdings;
        this.caller = caller;
    }

    @GET
    @Path("managed")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Stock by SKU, also what is low",
            description =
                    "For vendors, who get that of their own SKUs, and admins, who get all. In order of SKU, if nothing else is asked for.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(
            responseCode = "400",
            description =
                    "A limit, low or sort that is none, a cursor of another list or order, or a q that is too long")
    public Page<ManagedStock> list(@BeanParam StockRequest wish, @BeanParam PageRequest page) {
        return holdings.page(keeper(), wish, page);
    }

    @GET
    @Path("managed/{sku}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "Stock of one SKU", description = "For its vendor and admins.")
    @APIResponse(responseCode = "200", description = "What is on hand, what of it is reserved, and whether that is low")
    @APIResponse(responseCode = "404", description = "No stock of this vendor under this SKU")
    public ManagedStock one(@PathParam("sku") String sku) {
        return ManagedStock.of(holdings.one(sku, keeper()));
    }

    @PUT
    @Path("{sku}/threshold")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Say when a SKU is low",
            description = "For its vendor and admins: when so many units or fewer can be ordered.")
    @APIResponse(responseCode = "200", description = "The stock with its new threshold")
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "404", description = "No stock of this vendor under this SKU")
    public ManagedStock setThreshold(@PathParam("sku") String sku, @NotNull @Valid NewThreshold wish) {
        Stock stock = holdings.setThreshold(sku, wish.threshold(), keeper());
        return ManagedStock.of(stock);
    }

    private Keeper keeper() {
        return new Keeper(caller.id(), caller.is(Roles.ADMIN));
    }
}
