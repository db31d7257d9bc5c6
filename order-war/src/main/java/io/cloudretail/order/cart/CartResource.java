package io.cloudretail.order.cart;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own cart. */
@Shared
@Path("api/v1/cart")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cart")
@DenyAll
public class CartResource {
    static final String SKU = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    private final LookAtCart lookAtCart;
    private final FillCart fillCart;
    private final Carts carts;
    private final Caller caller;

    @Inject
    public CartResource(LookAtCart lookAtCart, FillCart fillCart, Carts carts, Caller caller) {
        this.lookAtCart = lookAtCart;
        this.fillCart = fillCart;
        this.carts = carts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "The cart",
            description =
                    "For customers: their own, at today's prices and stock, with what changed since it was put in.")
    @APIResponse(
            responseCode = "200",
            description = "The cart as it stands; current is false while prices are not known")
    public CartView look() {
        return lookAtCart.of(caller.id());
    }

    @PUT
    @Path("items/{sku}")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Put so many of an article into the cart",
            description = "For customers. In place of those that are in it; accepts today's price.")
    @APIResponse(responseCode = "200", description = "The cart as it is now")
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "409", description = "cart-full")
    @APIResponse(responseCode = "422", description = "not-for-sale")
    public CartView put(@PathParam("sku") String sku, @NotNull @Valid NewQuantity wish) {
        if (!sku.matches(SKU)) {
            throw InvalidRequest.field("sku", "is no SKU");
        }
        fillCart.put(caller.id(), sku, wish.quantity());
        return look();
    }

    @DELETE
    @Path("items/{sku}")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "Take an article out of the cart", description = "For customers.")
    @APIResponse(responseCode = "204", description = "It is not in it, now or before")
    public void remove(@PathParam("sku") String sku) {
        carts.remove(caller.id(), sku);
    }

    @DELETE
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "Empty the cart", description = "For customers.")
    @APIResponse(responseCode = "204", description = "Nothing is in it")
    public void clear() {
        carts.clear(caller.id());
    }

    @POST
    @Path("merge")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Take over what a guest had in their cart",
            description =
                    "For customers, at login. Of an article that is in both the larger quantity counts, so a repeat"
                            + " changes nothing; what is not for sale any more is left out.")
    @APIResponse(responseCode = "200", description = "The cart as it is now")
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "409", description = "cart-full")
    public CartView merge(@NotNull @Valid NewItems wish) {
        fillCart.merge(caller.id(), wish.units());
        return look();
    }
}
