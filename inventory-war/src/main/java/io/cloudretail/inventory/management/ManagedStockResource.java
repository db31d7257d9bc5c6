package io.cloudretail.inventory.management;

import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.Precondition;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    @APIResponse(
            responseCode = "200",
            description =
                    "What is on hand, what of it is reserved, and whether that is low, with an ETag for changes of the threshold",
            content = @Content(schema = @Schema(implementation = ManagedStock.class)))
    @APIResponse(responseCode = "404", description = "No stock of this vendor under this SKU")
    public Response one(@PathParam("sku") String sku) {
        return answer(holdings.one(sku, keeper()));
    }

    @PUT
    @Path("{sku}/threshold")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Say when a SKU is low",
            description =
                    "For its vendor and admins: when so many units or fewer can be ordered. Needs the ETag that was read as"
                            + " If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The stock with its new threshold",
            content = @Content(schema = @Schema(implementation = ManagedStock.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "404", description = "No stock of this vendor under this SKU")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response setThreshold(
            @PathParam("sku") String sku,
            @Parameter(required = true, description = "The ETag that was read, or * for any") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid NewThreshold wish) {
        return answer(holdings.setThreshold(sku, wish.threshold(), Precondition.of(ifMatch), keeper()));
    }

    /** Of all there is to edit: the threshold alone. */
    private static Response answer(Stock stock) {
        return Response.ok(ManagedStock.of(stock))
                .tag(new EntityTag(String.valueOf(stock.threshold())))
                .build();
    }

    private Keeper keeper() {
        return new Keeper(caller.id(), caller.is(Roles.ADMIN));
    }
}
