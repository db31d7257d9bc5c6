package io.cloudretail.order.checkout;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.order.orders.OrderQuote;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an order would cost. */
@Shared
@Path("api/v1/orders/quote")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@DenyAll
public class OrderQuotesResource {
    private final QuoteOrder quoteOrder;
    private final Caller caller;

    @Inject
    public OrderQuotesResource(QuoteOrder quoteOrder, Caller caller) {
        this.quoteOrder = quoteOrder;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(
            summary = "What an order would cost",
            description =
                    "For customers and admins: items, discount, shipping and tax as an order would have them that is placed"
                            + " now. Nothing is held or claimed. Without items: the cart.")
    @APIResponse(responseCode = "200", description = "All sums, adding up to the minor unit")
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(
            responseCode = "409",
            description =
                    "cart-changed: something in the cart costs something else by now, or is not for sale any more; an order of it would be refused too")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-sku, cart-empty, shipping-unavailable, total-too-large, or discount-refused with its reason (unknown, not-in-use, expired, used-up, limit-reached or minimum) and, for minimum, the minimum the goods must be worth")
    public OrderQuote quote(@NotNull @Valid NewQuote wish) {
        return quoteOrder.quote(caller.id(), wish);
    }
}
