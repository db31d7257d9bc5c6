package io.cloudretail.product.search;

import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Browsing and searching the catalogue. */
@Shared
@Path("api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class SearchResource {
    private final Pages pages;

    @Inject
    public SearchResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Products, page by page",
            description =
                    "Anyone may look. Word forms and accents are forgiven and, if nothing else is found, typing errors. A SKU"
                            + " or barcode comes first, then what has all words in its title, then in title, brand and category, then"
                            + " anywhere; among equals what is rated better and named shorter. category includes what lies below it."
                            + " Prices are in minor units. Without words, relevance means the newest first. The first page counts"
                            + " what is found, and by facet: each as if it were not chosen itself. Of more than some two thousand"
                            + " products a part is counted and approximate is true.")
    @APIResponse(
            responseCode = "200",
            description = "One page; nextCursor is absent on the last",
            content = @Content(schema = @Schema(implementation = Found.class)))
    @APIResponse(
            responseCode = "400",
            description = "An unknown sort, or a limit, cursor, price, rating or attribute that is none")
    public Response products(@BeanParam SearchRequest request, @BeanParam PageRequest page) {
        Wish wish = request.wish();
        Optional<Position> after = page.after(Position.PARTS).map(cursor -> Position.of(cursor, wish));
        return Response.ok(pages.page(wish, after, page.limit()).getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
