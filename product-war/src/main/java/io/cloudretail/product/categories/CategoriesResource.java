package io.cloudretail.product.categories;

import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.product.catalogue.CategoryPath;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shelves of the shop. A category is named by its path, which holds what no part of an address may: so by a query. */
@Shared
@Path("api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class CategoriesResource {
    private static final String WHICH = "The category, such as Home > Lighting";

    private final Categories categories;
    private final CategoryLists lists;
    private final Caller caller;

    @Inject
    public CategoriesResource(Categories categories, CategoryLists lists, Caller caller) {
        this.categories = categories;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "All categories",
            description =
                    "Anyone may look at those with products on sale; the empty ones too are for vendors and admins. Counts"
                            + " include what lies below.")
    @APIResponse(
            responseCode = "200",
            description = "Parents before their children",
            content = @Content(schema = @Schema(implementation = CategoryList.class)))
    @APIResponse(responseCode = "400", description = "empty is neither true nor false")
    @APIResponse(responseCode = "401", description = "The empty ones are asked for without an access token")
    @APIResponse(responseCode = "403", description = "The empty ones are asked for by neither vendor nor admin")
    public Response all(
            @Parameter(
                            description = "true: also those without products on sale; for vendors and admins",
                            schema =
                                    @Schema(
                                            enumeration = {"true", "false"},
                                            defaultValue = "false"))
                    @QueryParam("empty")
                    String empty,
            @Context SecurityContext security) {
        if (empty == null || empty.equals("false")) {
            return Response.ok(lists.filled().getBytes(StandardCharsets.UTF_8)).build();
        }
        if (!empty.equals("true")) {
            throw InvalidRequest.field("empty", "must be true or false");
        }
        requireSeller(security);
        return Response.ok(lists.all()).build();
    }

    @GET
    @Path("managed")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "One category, to change it", description = "For admins.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now, with an ETag for changes",
            content = @Content(schema = @Schema(implementation = ManagedCategory.class)))
    @APIResponse(responseCode = "400", description = "The path is none")
    @APIResponse(responseCode = "404", description = "No such category")
    public Response one(@Parameter(description = WHICH, required = true) @QueryParam("path") @NotNull String path) {
        return answer(categories.find(CategoryPath.of("path", path)));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Add a category",
            description =
                    "For admins; a product brings its category along by itself. Those above come along where they are missing.")
    @APIResponse(responseCode = "201", description = "It is there, without products")
    @APIResponse(responseCode = "400", description = "The path is none: up to 8 names joined by >, 200 characters")
    @APIResponse(responseCode = "409", description = "category-exists")
    public Response add(@NotNull @Valid NewCategory wish) {
        CategoryPath path = CategoryPath.of("path", wish.path());
        categories.add(path, wish.position() == null ? 0 : wish.position());
        return Response.created(UriBuilder.fromPath("/api/v1/categories")
                        .queryParam("path", "{path}")
                        .build(path.text()))
                .build();
    }

    @PATCH
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Rename, move or order a category",
            description =
                    "For admins. Everything below it moves along, and all their products; addresses of products stay. Needs"
                            + " the ETag that was read as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "It is where it should be",
            content = @Content(schema = @Schema(implementation = ManagedCategory.class)))
    @APIResponse(responseCode = "400", description = "A path is none, or one below it would be too long or too deep")
    @APIResponse(responseCode = "404", description = "No such category")
    @APIResponse(responseCode = "409", description = "category-exists or below-itself")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response change(
            @Parameter(description = WHICH, required = true) @QueryParam("path") @NotNull String path,
            @Parameter(required = true, description = "The ETag that was read, or * for any") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid CategoryEdit edit) {
        return answer(categories.change(
                CategoryPath.of("path", path),
                Precondition.of(ifMatch),
                Optional.ofNullable(edit.path()).map(next -> CategoryPath.of("path", next)),
                Optional.ofNullable(edit.position())));
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Remove an empty category", description = "For admins.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "400", description = "The path is none")
    @APIResponse(responseCode = "404", description = "No such category")
    @APIResponse(responseCode = "409", description = "category-in-use")
    public void remove(@Parameter(description = WHICH, required = true) @QueryParam("path") @NotNull String path) {
        categories.remove(CategoryPath.of("path", path));
    }

    private static Response answer(ManagedCategory category) {
        return Response.ok(category).tag(new EntityTag(category.tag())).build();
    }

    private void requireSeller(SecurityContext security) {
        if (security.getUserPrincipal() == null) {
            throw new SellersOnly(401);
        }
        if (!caller.is(Roles.VENDOR) && !caller.is(Roles.ADMIN)) {
            throw new SellersOnly(403);
        }
    }
}
