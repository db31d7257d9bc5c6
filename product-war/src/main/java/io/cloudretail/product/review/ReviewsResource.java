package io.cloudretail.product.review;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What buyers say of a product: anyone reads it, everyone writes their own. */
@Shared
@Path("api/v1/products/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@DenyAll
public class ReviewsResource {
    /** @param summary on the first page only: it is the same for all */
    public record ReviewList(List<ReviewView> items, String nextCursor, Summary summary) {}

    /**
     * All published reviews of a product in short.
     *
     * @param rating their average, with two decimals; absent as long as there are none
     * @param distribution from five down to one
     */
    public record Summary(Double rating, long count, List<Share> distribution) {
        static Summary of(Map<Integer, Long> counts) {
            long count = counts.values().stream().mapToLong(Long::longValue).sum();
            long sum = counts.entrySet().stream()
                    .mapToLong(each -> each.getKey() * each.getValue())
                    .sum();
            List<Share> shares = IntStream.iterate(5, rating -> rating >= 1, rating -> rating - 1)
                    .mapToObj(rating -> new Share(rating, counts.getOrDefault(rating, 0L)))
                    .toList();
            return new Summary(count == 0 ? null : Math.round(100.0 * sum / count) / 100.0, count, shares);
        }
    }

    public record Share(int rating, long count) {}

    /** @param reason why not: not-bought or own-product, as the refusal would say; absent when they may */
    public record Permission(boolean mayReview, String reason) {}

    private final Reviews reviews;
    private final ReviewLists lists;
    private final Caller caller;

    @Inject
    public ReviewsResource(Reviews reviews, ReviewLists lists, Caller caller) {
        this.reviews = reviews;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Reviews of a product, page by page",
            description = "Anyone may read them. Texts are plain text: whatever looks like markup in them is text too.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "An unknown sort, or a limit or cursor that is none")
    @APIResponse(responseCode = "404", description = "No such product is for sale")
    public ReviewList list(
            @PathParam("id") UUID id,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"newest", "-rating", "rating"},
                                            defaultValue = "newest"))
                    @QueryParam("sort")
                    @DefaultValue("newest")
                    String sort,
            @BeanParam PageRequest page) {
        SortOrder order = ReviewLists.OF_A_PRODUCT.named(sort);
        Optional<ReviewPosition> after =
                page.after(ReviewPosition.PARTS).map(cursor -> ReviewPosition.of(cursor, order.parameter()));
        if (!lists.isOnSale(id)) {
            throw new NotFound("There is no such product.");
        }
        Page<Review> found = Page.of(
                lists.published(id, order, after, page.limit() + 1),
                page.limit(),
                last -> ReviewPosition.cursor(order.parameter(), last));
        return new ReviewList(
                found.items().stream().map(ReviewView::of).toList(),
                found.nextCursor(),
                after.isPresent() ? null : Summary.of(lists.distribution(id)));
    }

    @GET
    @Path("mine")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "One's own review", description = "For customers. Also one that others do not see.")
    @APIResponse(responseCode = "200", description = "The review, and what became of it")
    @APIResponse(responseCode = "404", description = "The caller has not reviewed this product")
    public FullReview mine(@PathParam("id") UUID id) {
        return reviews.of(caller.id(), id)
                .map(FullReview::of)
                .orElseThrow(() -> new NotFound("There is no such review."));
    }

    @GET
    @Path("mine/permission")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Whether one may review a product",
            description = "For customers: before they write one, so that nobody writes what would be refused.")
    @APIResponse(responseCode = "200", description = "Whether a review by the caller would be taken, and why not")
    @APIResponse(responseCode = "404", description = "No such product is for sale")
    public Permission permission(@PathParam("id") UUID id) {
        return reviews.hindrance(id, caller.id())
                .map(problem -> new Permission(false, problem.code()))
                .orElseGet(() -> new Permission(true, null));
    }

    @PUT
    @Path("mine")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Review a product, or change one's review",
            description =
                    "For customers who bought it. It is seen at once, or once an admin has seen it, as the shop is"
                            + " configured; one that was rejected is seen by an admin first in any case.")
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content = @Content(schema = @Schema(implementation = FullReview.class)))
    @APIResponse(
            responseCode = "201",
            description = "It was written",
            content = @Content(schema = @Schema(implementation = FullReview.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "403", description = "not-bought, own-product, or no customer")
    @APIResponse(responseCode = "404", description = "No such product is for sale")
    public Response write(@PathParam("id") UUID id, @NotNull @Valid NewReview wish) {
        Reviews.Written written = reviews.write(id, caller.id(), wish);
        return Response.status(written.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(FullReview.of(written.review()))
                .build();
    }

    @DELETE
    @Path("mine")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(summary = "Take one's review back", description = "For customers.")
    @APIResponse(responseCode = "204", description = "It is gone, and counts no more")
    @APIResponse(responseCode = "404", description = "The caller has not reviewed this product")
    public void withdraw(@PathParam("id") UUID id) {
        reviews.withdraw(id, caller.id());
    }
}
