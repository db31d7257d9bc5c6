package io.cloudretail.order.returns;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The returns of one order. */
@Shared
@Path("api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
@DenyAll
public class OrderReturnsResource {
    private final TakeBack takeBack;
    private final Caller caller;

    @Inject
    public OrderReturnsResource(TakeBack takeBack, Caller caller) {
        this.takeBack = takeBack;
        this.caller = caller;
    }

    @POST
    @Path("{id}/returns")
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(
            summary = "Ask to return units of an order",
            description = "For its customer and for admins, once the order is shipped. A repeat with the same"
                    + " Idempotency-Key is the same return, and its answer carries Idempotency-Replayed: true.")
    @APIResponse(
            responseCode = "201",
            description = "REQUESTED, with what will be given back for it",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate, or the Idempotency-Key is none")
    @APIResponse(responseCode = "404", description = "No such order of this customer")
    @APIResponse(
            responseCode = "409",
            description =
                    "not-returnable: it is not shipped; more-than-bought: lines says how many may still come back; too-many-returns: 20 of them are on their way")
    @APIResponse(responseCode = "422", description = "return-key-reused: the key stands for another return")
    public Response request(
            @PathParam("id") UUID id,
            @Parameter(description = "Names this return: 1 to 255 visible ASCII characters, new for each")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid NewReturn wish) {
        ReturnDesk.Requested requested = takeBack.request(id, caller.id(), caller.is(Roles.ADMIN), wish, key);
        Response.ResponseBuilder answer =
                Response.status(Response.Status.CREATED).entity(ReturnView.of(requested.made()));
        return (requested.replayed() ? answer.header("Idempotency-Replayed", true) : answer).build();
    }

    @GET
    @Path("{id}/returns")
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(summary = "The returns of an order, oldest first", description = "For its customer and for admins.")
    @APIResponse(
            responseCode = "200",
            description =
                    "One page, also of what was refused; shorter where returns have very many lines; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A limit or cursor that is none")
    @APIResponse(responseCode = "404", description = "No such order of this customer")
    public Page<ReturnView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        ReturnsPosition after = ReturnsPosition.of(page);
        return ReturnsPosition.page(
                takeBack.of(id, caller.id(), caller.is(Roles.ADMIN), after.time(), after.id(), page.limit()));
    }
}
