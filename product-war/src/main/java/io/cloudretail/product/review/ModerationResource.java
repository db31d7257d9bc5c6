package io.cloudretail.product.review;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an admin decides of reviews. */
@Shared
@Path("api/v1/products/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@DenyAll
public class ModerationResource {
    private static final String STATUSES = "must be PENDING, PUBLISHED or REJECTED";

    /** @param reason shown to the author */
    public record Decision(
            @NotNull
            @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"PENDING", "PUBLISHED", "REJECTED"})
            String status,

            @Size(max = 1000) String reason) {}

    private final Reviews reviews;
    private final ReviewLists lists;

    @Inject
    public ModerationResource(Reviews reviews, ReviewLists lists) {
        this.reviews = reviews;
        this.lists = lists;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Reviews of all products, page by page",
            description = "For admins. The oldest first, if nothing else is asked for.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(
            responseCode = "400",
            description = "An unknown status or sort, a limit that is none, or a cursor of another order")
    public Page<FullReview> list(
            @Parameter(description = "PENDING, PUBLISHED or REJECTED") @QueryParam("status") @DefaultValue("PENDING")
                    String status,
            @Parameter(
                            description = "What it is ordered by; a - before it turns it round",
                            schema =
                                    @Schema(
                                            enumeration = {"created", "-created", "rating", "-rating"},
                                            defaultValue = "created"))
                    @QueryParam("sort")
                    String sort,
            @BeanParam PageRequest page) {
        ReviewStatus wanted = statusOf(status);
        SortOrder order = ReviewLists.ORDERS.named(sort);
        Page<Review> found = Page.of(
                lists.in(wanted, order, page.after(SortOrder.PARTS), page.limit() + 1),
                page.limit(),
                last -> place(order, last));
        return new Page<>(found.items().stream().map(FullReview::of).toList(), found.nextCursor());
    }

    @PUT
    @Path("{reviewId}/status")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Publish or reject a review",
            description = "For admins, also against an earlier decision. Only what is published is seen and counts.")
    @APIResponse(responseCode = "200", description = "The review as it is now")
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "404", description = "No such review")
    public FullReview decide(@PathParam("reviewId") UUID reviewId, @NotNull @Valid Decision decision) {
        return FullReview.of(reviews.moderate(reviewId, statusOf(decision.status()), decision.reason()));
    }

    private static Cursor place(SortOrder order, Review review) {
        return order.cursor(order.key().name().equals("rating") ? review.rating() : review.createdAt(), review.id());
    }

    private static ReviewStatus statusOf(String text) {
        return Arrays.stream(ReviewStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("status", STATUSES));
    }
}
