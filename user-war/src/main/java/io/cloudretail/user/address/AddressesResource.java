package io.cloudretail.user.address;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own addresses. An order copies the address it goes to: changing one changes no order. */
@Shared
@Path("api/v1/users/me/addresses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class AddressesResource {
    /** @param items at most 20, the default first, then the oldest */
    public record AddressList(List<AddressView> items) {}

    private final Addresses addresses;
    private final Caller caller;

    @Inject
    public AddressesResource(Addresses addresses, Caller caller) {
        this.addresses = addresses;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "The own addresses", description = "For everyone who is logged in.")
    @APIResponse(responseCode = "200", description = "All of them, the default first")
    public AddressList list() {
        return new AddressList(addresses.of(caller.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Keep an address",
            description = "For everyone who is logged in. The first one is the default; there can be 20.")
    @APIResponse(
            responseCode = "201",
            description = "The address is kept",
            content = @Content(schema = @Schema(implementation = AddressView.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "409", description = "too-many-addresses")
    public Response add(@NotNull @Valid NewAddress wish) {
        AddressView address = addresses.add(caller.id(), wish);
        return Response.created(URI.create("/api/v1/users/me/addresses/" + address.id()))
                .entity(address)
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Change an address, or make it the default",
            description = "For its owner. The default stays it until another address takes its place.")
    @APIResponse(responseCode = "200", description = "The address as it is now")
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "404", description = "No such address of the caller")
    public AddressView replace(@PathParam("id") UUID id, @NotNull @Valid NewAddress wish) {
        return addresses.replace(caller.id(), id, wish).orElseThrow(AddressesResource::notFound);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Forget an address",
            description = "For its owner. When it was the default, the oldest of the others is it now.")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    @APIResponse(responseCode = "404", description = "No such address of the caller")
    public void delete(@PathParam("id") UUID id) {
        if (!addresses.delete(caller.id(), id)) {
            throw notFound();
        }
    }

    private static NotFound notFound() {
        return new NotFound("There is no such address.");
    }
}
