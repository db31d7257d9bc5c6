package io.cloudretail.order.fulfilment;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.orders.OrderView;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sending orders to their customers. */
@Shared
@Path("api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@DenyAll
public class FulfilmentResource {
    private final Fulfil fulfil;
    private final Caller caller;

    @Inject
    public FulfilmentResource(Fulfil fulfil, Caller caller) {
        this.fulfil = fulfil;
        this.caller = caller;
    }

    @POST
    @Path("{id}/ship")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "An order goes to its customer",
            description = "For admins. From now on it cannot be cancelled any more. A repeat with the same carrier and"
                    + " tracking number changes nothing.")
    @APIResponse(responseCode = "200", description = "SHIPPED, now or before with the same carrier and tracking number")
    @APIResponse(responseCode = "400", description = "A carrier or a tracking number is missing or is none")
    @APIResponse(responseCode = "404", description = "No such order")
    @APIResponse(
            responseCode = "409",
            description = "not-shippable: it is not CONFIRMED, is being cancelled, or was shipped otherwise")
    public OrderView ship(@PathParam("id") UUID id, @NotNull @Valid NewShipment how) {
        return OrderView.forAdmins(fulfil.ship(id, how, Actor.admin(caller.id())));
    }

    @POST
    @Path("{id}/deliver")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "An order has arrived", description = "For admins.")
    @APIResponse(responseCode = "200", description = "DELIVERED, now or before")
    @APIResponse(responseCode = "404", description = "No such order")
    @APIResponse(responseCode = "409", description = "not-deliverable: it is not SHIPPED")
    public OrderView deliver(@PathParam("id") UUID id) {
        return OrderView.forAdmins(fulfil.deliver(id, Actor.admin(caller.id())));
    }
}
