package io.cloudretail.order.history;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.order.orders.Orders;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For services that wait for an order to end. */
@Shared
@Path("internal/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@DenyAll
public class InternalOrdersResource {
    /** How an order stands. */
    public record Standing(UUID id, String status) {}

    private final Orders orders;

    @Inject
    public InternalOrdersResource(Orders orders) {
        this.orders = orders;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "How an order stands", description = "For services.")
    @APIResponse(responseCode = "200", description = "Its status")
    @APIResponse(responseCode = "404", description = "No such order")
    public Standing standing(@PathParam("id") UUID id) {
        return orders.find(id)
                .map(order -> new Standing(order.id(), order.status().name()))
                .orElseThrow(() -> new NotFound("There is no such order."));
    }
}
