package io.cloudretail.product.catalogue;

import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One product: anyone reads it, its vendor and admins change it. */
@Shared
@Path("api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class ProductsResource {
    private final ProductPages pages;
    private final EditProducts editProducts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ProductsResource(ProductPages pages, EditProducts editProducts, Caller caller, Clock clock) {
        this.pages = pages;
        this.editProducts = editProducts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            summary = "One product",
            description =
                    "Anyone may read it, by id or slug. Its ETag is good for If-None-Match, and for If-Match of edits.")
    @APIResponse(
            responseCode = "200",
            description = "The product, with an ETag for changes",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(responseCode = "304", description = "It is as it was when the If-None-Match was read")
    @APIResponse(responseCode = "404", description = "No such product is for sale")
    public Response one(
            @Parameter(description = "Its id or its slug") @PathParam("id") String idOrSlug, @Context Request request) {
        ProductPage page = pages.find(idOrSlug).orElseThrow(() -> new NotFound("There is no such product."));
        EntityTag tag = new EntityTag(page.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(page.json()) : unchanged)
                .tag(tag)
                .build();
    }

    @POST
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Add a product",
            description =
                    "For vendors and admins. It belongs to the caller. It is on sale, or a draft when its status says DRAFT.")
    @APIResponse(
            responseCode = "201",
            description = "It is there; its stock follows within seconds",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "409", description = "sku-taken")
    public Response add(@NotNull @Valid NewProduct wish) {
        if (wish.namesASkuTwice()) {
            throw InvalidRequest.field("variants", "must not name a SKU twice");
        }
        Product product =
                new Product(wish.text(), wish.startingStatus(), wish.toVariants(), caller.id(), clock.instant());
        editProducts.add(product, wish.openingStock());
        return ManagedResource.answer(Response.created(URI.create("/api/v1/products/" + product.id())), product);
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Change text, prices and status",
            description =
                    "For its vendor and admins. Needs the ETag that was read as If-Match. The status ACTIVE publishes a"
                            + " draft, whose address (slug) follows its title until then; RETIRED takes the product off sale for good.")
    @APIResponse(
            responseCode = "200",
            description = "The product as it is now",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request does not validate, or prices a SKU of another product")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "404", description = "No such product of this vendor")
    @APIResponse(responseCode = "409", description = "already-published or product-retired")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response edit(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "The ETag that was read, or * for any") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid ProductEdit edit) {
        Precondition read = ProductPage.precondition(ifMatch);
        Product product = editProducts.change(id, read, found -> {
            edit.requireOnly(found.variants());
            return found.edit(
                    edit.applyTo(found.text()), edit.statusAfter(found.status()), edit.pricesBySku(), clock.instant());
        });
        return ManagedResource.answer(Response.ok(), product);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Take a product off sale",
            description = "For its vendor and admins, for good. Orders keep it, and its SKUs stay taken.")
    @APIResponse(responseCode = "204", description = "It is off sale, now or before")
    @APIResponse(responseCode = "400", description = "If-Match is no ETag")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "404", description = "No such product of this vendor")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    public void retire(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag that was read: then only that version is taken off sale")
                    @HeaderParam("If-Match")
                    String ifMatch) {
        Precondition read = ProductPage.precondition(ifMatch == null ? "*" : ifMatch);
        editProducts.change(id, read, found -> found.retire(clock.instant()));
    }
}
