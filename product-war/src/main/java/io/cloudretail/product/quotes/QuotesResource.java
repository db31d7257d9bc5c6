package io.cloudretail.product.quotes;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Today's prices, for the order service. */
@Shared
@Path("internal/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@DenyAll
public class QuotesResource {
    public record Request(@NotEmpty @Size(max = 2000) Set<@NotNull String> skus) {}

    /** SKUs that are not for sale are missing. */
    public record QuoteList(List<Quotes.Quote> items) {}

    private final Quotes quotes;

    @Inject
    public QuotesResource(Quotes quotes) {
        this.quotes = quotes;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Today's prices of up to 2000 SKUs", description = "For services.")
    @APIResponse(
            responseCode = "200",
            description = "One entry per SKU that is for sale: not drafts, nor what was taken off sale")
    @APIResponse(responseCode = "400", description = "No SKUs, or more than 2000")
    public QuoteList quotes(@NotNull @Valid Request request) {
        return new QuoteList(quotes.of(request.skus()));
    }
}
