package io.cloudretail.order.returns;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk where returns arrive: for admins. */
@Shared
@Path("api/v1/returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
@DenyAll
public class ReturnsResource {
    private final TakeBack takeBack;
    private final Returns returns;
    private final Caller caller;

    @Inject
    public ReturnsResource(TakeBack takeBack, Returns returns, Caller caller) {
        this.takeBack = takeBack;
        this.returns = returns;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Returns of one status, oldest first", description = "For admins. REQUESTED without a status.")
    @APIResponse(
            responseCode = "200",
            description = "One page, shorter where returns have very many lines; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A limit, cursor or status that is none")
    public Page<ReturnView> list(@BeanParam PageRequest page, @QueryParam("status") String status) {
        ReturnsPosition after = ReturnsPosition.of(page);
        return ReturnsPosition.page(returns.in(status(status), after.time(), after.id(), page.limit()));
    }

    @POST
    @Path("{id}/receive")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "The units of a return have arrived",
            description = "For admins. The money for them is given back, at once where that goes. A repeat with the"
                    + " same restock changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "REFUNDED, now or before",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(
            responseCode = "202",
            description = "RECEIVED: the refund waits for a service that is away, and goes on by itself",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(responseCode = "400", description = "restock is missing")
    @APIResponse(responseCode = "404", description = "No such return")
    @APIResponse(responseCode = "409", description = "return-closed: it was refused, or received with another restock")
    public Response receive(@PathParam("id") UUID id, @NotNull @Valid NewReceipt receipt) {
        Return received = takeBack.receive(id, receipt.restock(), caller.id());
        return Response.status(received.status() == ReturnStatus.REFUNDED ? 200 : 202)
                .entity(ReturnView.of(received))
                .build();
    }

    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Refuse a return that has not arrived", description = "For admins.")
    @APIResponse(responseCode = "200", description = "REFUSED, now or before; its units may be returned again")
    @APIResponse(responseCode = "404", description = "No such return")
    @APIResponse(responseCode = "409", description = "return-closed: it was received")
    public ReturnView refuse(@PathParam("id") UUID id) {
        return ReturnView.of(takeBack.refuse(id, caller.id()));
    }

    private static ReturnStatus status(String name) {
        try {
            return name == null ? ReturnStatus.REQUESTED : ReturnStatus.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw InvalidRequest.field("status", "is no status of a return");
        }
    }
}
