package io.cloudretail.inventory.figures;

import io.cloudretail.kit.figures.Asked;
import io.cloudretail.kit.figures.Entries;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the order service, which compares the books of all services. */
@Shared
@Path("internal/figures/stock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@DenyAll
public class FiguresResource {
    private static final int NAMED = 100;

    private final StockBooks books;

    @Inject
    public FiguresResource(StockBooks books) {
        this.books = books;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "What the books of stock said at a moment", description = "For services.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Sums, digests of what was sold to each order and what of it came back, what is held for orders, and what is wrong within the books")
    @APIResponse(responseCode = "400", description = "asOf is missing or no time")
    public Figures figures(@QueryParam("asOf") String asOf) {
        return books.asOf(Asked.moment(asOf), NAMED);
    }

    @GET
    @Path("{bucket}")
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "What was sold to the orders of a bucket", description = "For services.")
    @APIResponse(responseCode = "200", description = "Order by order; up to 5,000")
    @APIResponse(responseCode = "404", description = "There is no such bucket")
    public Entries sold(@PathParam("bucket") String bucket) {
        return new Entries(books.sold(Asked.bucket(bucket), Entries.MOST));
    }

    @GET
    @Path("restocked/{bucket}")
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "What came back of the orders of a bucket and is for sale again",
            description = "For services. What came back because an order was cancelled is not among it.")
    @APIResponse(responseCode = "200", description = "Order by order; up to 5,000")
    @APIResponse(responseCode = "404", description = "There is no such bucket")
    public Entries restocked(@PathParam("bucket") String bucket) {
        return new Entries(books.restocked(Asked.bucket(bucket), Entries.MOST));
    }
}
