package io.cloudretail.product.search;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shelves of the shop. */
@Path("api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class CategoriesResource {
    public record CategoryList(List<Categories.Category> items) {}

    private final Categories categories;

    @Inject
    public CategoriesResource(Categories categories) {
        this.categories = categories;
    }

    @GET
    @PermitAll
    @Operation(summary = "All categories", description = "Anyone may look. Counts include what lies below.")
    @APIResponse(responseCode = "200", description = "Parents before their children")
    public CategoryList all() {
        return new CategoryList(categories.all());
    }
}
