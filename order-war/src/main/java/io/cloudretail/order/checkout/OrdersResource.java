package io.cloudretail.order.checkout;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.OrderView;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Placing and cancelling orders. */
@Shared
@Path("api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@DenyAll
public class OrdersResource {
    private final PlaceOrder placeOrder;
    private final CancelOrder cancelOrder;
    private final Caller caller;

    @Inject
    public OrdersResource(PlaceOrder placeOrder, CancelOrder cancelOrder, Caller caller) {
        this.placeOrder = placeOrder;
        this.cancelOrder = cancelOrder;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(
            summary = "Place an order",
            description =
                    "For customers, and for admins in a customer's name (customerId) and at agreed prices. Without items the cart is bought, and emptied of what was bought once the order is CONFIRMED. Prices, stock and payment are settled before the answer where that takes a few"
                            + " seconds at most; otherwise the answer is 202, and the order goes on by itself. With expectedTotal it is"
                            + " ordered at that total or not at all; where it can be priced only later, it is REJECTED at another."
                            + " A repeat with the same Idempotency-Key is the same order, and its answer carries"
                            + " Idempotency-Replayed: true.")
    @APIResponse(
            responseCode = "201",
            description = "The order has ended as CONFIRMED or as REJECTED with its reason",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The order is PENDING: look again at the address in Location",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The request does not validate, wants more than 1,000,000 units of one SKU, has a customerId or an agreedPrice that is not an admin's, or the Idempotency-Key is missing")
    @APIResponse(
            responseCode = "409",
            description =
                    "cart-changed: something in the cart costs something else by now, or is not for sale any more; cart-being-bought: an order of it is PENDING; total-changed: it costs something else than expectedTotal, which is told as total")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-sku, unknown-customer, cart-empty, shipping-unavailable, total-too-large, idempotency-key-reused for another body, or discount-refused with its reason (unknown, not-in-use, expired, used-up, limit-reached or minimum) and, for minimum, the minimum the goods must be worth")
    @APIResponse(responseCode = "503", description = "Whether there is this customer is not known right now")
    public Response place(
            @Parameter(
                            required = true,
                            description = "Names this attempt: 1 to 255 visible ASCII characters, new for each order")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid NewOrder wish) {
        requireTerms(wish);
        PlaceOrder.Placed placed = placeOrder.place(IdempotencyKey.of(caller.id(), key, wish), wish);
        Response.ResponseBuilder answer = placed.answer()
                .map(ended -> Response.status(Response.Status.CREATED).entity(ended))
                .orElseGet(() -> Response.accepted(OrderView.of(placed.order())));
        if (placed.replayed()) {
            answer.header("Idempotency-Replayed", true);
        }
        return answer.header(
                        "Location",
                        URI.create("/api/v1/orders/" + placed.order().id()))
                .build();
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(
            summary = "Cancel an order that is not shipped yet",
            description = "For its customer and for admins. What was paid is refunded, what was held is released.")
    @APIResponse(
            responseCode = "200",
            description = "CANCELLED, now or before",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "202",
            description = "On its way: refund or release waits for a service that is away",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(responseCode = "404", description = "No such order of this customer")
    @APIResponse(responseCode = "409", description = "not-cancellable: it was rejected or shipped")
    public Response cancel(@PathParam("id") UUID id) {
        boolean admin = caller.is(Roles.ADMIN);
        Order order = cancelOrder.cancel(id, caller.id(), admin);
        OrderView view = admin ? OrderView.forAdmins(order) : OrderView.of(order);
        return order.status() == OrderStatus.CANCELLED
                ? Response.ok(view).build()
                : Response.accepted(view).build();
    }

    private void requireTerms(NewOrder wish) {
        if (!caller.is(Roles.ADMIN)) {
            wish.refuseSpecialTerms();
        } else if (wish.customerId() == null && !caller.is(Roles.CUSTOMER)) {
            throw InvalidRequest.field("customerId", "name the customer whose order it is");
        } else if (wish.customerId() != null && wish.isForTheCart()) {
            throw InvalidRequest.field("items", "name what is ordered for somebody else");
        }
        if (!wish.isForTheCart()) {
            UnitsPerSku.require(wish.lines());
        }
    }
}
