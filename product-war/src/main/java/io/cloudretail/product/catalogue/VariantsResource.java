package io.cloudretail.product.catalogue;

import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The variants of one product. They share its ETag: whoever edits one edits the product. */
@Shared
@Path("api/v1/products/{id}/variants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class VariantsResource {
    private static final String TAG = "The product's ETag as it was read, or * for any";

    private final EditProducts editProducts;
    private final Clock clock;

    @Inject
    public VariantsResource(EditProducts editProducts, Clock clock) {
        this.editProducts = editProducts;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Add a variant",
            description = "For the product's vendor and admins. Needs the ETag that was read as If-Match.")
    @APIResponse(
            responseCode = "201",
            description = "The product as it is now; the variant's stock follows within seconds",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "404", description = "No such product of this vendor")
    @APIResponse(responseCode = "409", description = "sku-taken, too-many-variants or product-retired")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response add(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = TAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewVariant wish) {
        Precondition read = ProductPage.precondition(ifMatch);
        Product product = editProducts.change(
                id,
                read,
                Set.of(wish.sku()),
                found -> found.add(wish.toVariant(), wish.unitsFromTheStart(), clock.instant()));
        return ManagedResource.answer(Response.status(Response.Status.CREATED), product);
    }

    @PATCH
    @Path("{sku}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Change a variant",
            description = "For the product's vendor and admins. Needs the ETag that was read as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The product as it is now",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "404", description = "No such product of this vendor, or no such variant on sale")
    @APIResponse(responseCode = "409", description = "product-retired")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response edit(
            @PathParam("id") UUID id,
            @PathParam("sku") String sku,
            @Parameter(required = true, description = TAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid VariantEdit edit) {
        Precondition read = ProductPage.precondition(ifMatch);
        Product product = editProducts.change(id, read, found -> applied(found, sku, edit));
        return ManagedResource.answer(Response.ok(), product);
    }

    @DELETE
    @Path("{sku}")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Take a variant off sale",
            description =
                    "For the product's vendor and admins, for good: orders keep it, and its SKU stays taken. Needs the"
                            + " ETag that was read as If-Match.")
    @APIResponse(responseCode = "204", description = "It is off sale; the ETag is the product's new one")
    @APIResponse(responseCode = "400", description = "If-Match is no ETag")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "404", description = "No such product of this vendor, or no such variant on sale")
    @APIResponse(responseCode = "409", description = "last-variant or product-retired")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response retire(
            @PathParam("id") UUID id,
            @PathParam("sku") String sku,
            @Parameter(required = true, description = TAG) @HeaderParam("If-Match") String ifMatch) {
        Precondition read = ProductPage.precondition(ifMatch);
        Product product =
                editProducts.change(id, read, found -> found.retire(EditProducts.onSale(found, sku), clock.instant()));
        return Response.noContent().tag(ManagedResource.tag(product)).build();
    }

    private List<ProductEvent> applied(Product product, String sku, VariantEdit edit) {
        Variant variant = EditProducts.onSale(product, sku);
        return product.edit(
                variant,
                edit.applyTo(variant.text()),
                edit.priceAfter(variant.price()),
                edit.positionAfter(variant.position()),
                clock.instant());
    }
}
