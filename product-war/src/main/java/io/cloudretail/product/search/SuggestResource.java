package io.cloudretail.product.search;

import io.cloudretail.kit.platform.Shared;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suggestions while somebody types. */
@Shared
@Path("api/v1/products/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class SuggestResource {
    private final Suggestions suggestions;

    @Inject
    public SuggestResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Suggestions for the beginning of a word",
            description =
                    "Anyone may look. Titles, categories and brands with words that begin so; accents and case do not matter.")
    @APIResponse(responseCode = "200", description = "Each kind with the best ones first, or none")
    @APIResponse(responseCode = "400", description = "Nothing typed, or too much, or a limit that is none")
    public Suggestions.Suggested suggest(@BeanParam SuggestRequest request) {
        return suggestions.to(request.typed(), request.limit());
    }
}
