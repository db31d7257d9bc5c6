package io.cloudretail.product.catalogue;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products as those see them who run them: drafts and retired ones too, always as they are now. */
@Shared
@Path("api/v1/products/managed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class ManagedResource {
    private final ManagedProducts managedProducts;
    private final EditProducts editProducts;
    private final Caller caller;

    @Inject
    public ManagedResource(ManagedProducts managedProducts, EditProducts editProducts, Caller caller) {
        this.managedProducts = managedProducts;
        this.editProducts = editProducts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Products to manage, page by page",
            description =
                    "The newest first, if nothing else is asked for. Vendors see their own, admins all, or those of one vendor.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(
            responseCode = "400",
            description =
                    "A status, vendor, sort or limit that is none, a cursor of another list or order, or a q that is too long")
    @APIResponse(responseCode = "403", description = "A vendor may not name another one")
    public Page<ManagedProducts.Managed> list(@BeanParam ManagedRequest wish, @BeanParam PageRequest page) {
        return managedProducts.page(wish, vendor(wish), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "One product to manage",
            description = "For its vendor and admins, whatever its status, with variants that were taken off sale.")
    @APIResponse(
            responseCode = "200",
            description = "The product, with an ETag for changes",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(responseCode = "404", description = "No such product of this vendor")
    public Response one(@PathParam("id") UUID id) {
        return answer(Response.ok(), editProducts.find(id));
    }

    /** A product as it is after a change, or before one. */
    static Response answer(Response.ResponseBuilder response, Product product) {
        return response.entity(ProductView.whole(product)).tag(tag(product)).build();
    }

    /** Of all there is to edit: the version alone. */
    static EntityTag tag(Product product) {
        return new EntityTag(String.valueOf(product.version()));
    }

    private Optional<UUID> vendor(ManagedRequest wish) {
        if (caller.is(Roles.ADMIN)) {
            return wish.vendor();
        }
        if (wish.vendor().filter(id -> !id.equals(caller.id())).isPresent()) {
            throw new ForbiddenException();
        }
        return Optional.of(caller.id());
    }
}
