package io.cloudretail.inventory.availability;

import io.cloudretail.inventory.stock.Stocks;
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

/** What can be bought of everything in a cart, for the order service. */
@Shared
@Path("internal/availability")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@DenyAll
public class AvailabilityResource {
    public record Request(@NotEmpty @Size(max = 2000) Set<@NotNull @Size(max = 64) String> skus) {}

    /** In order of SKU; those under which no stock is kept are missing. */
    public record Availabilities(List<InventoryResource.Availability> items) {}

    private final Stocks stocks;

    @Inject
    public AvailabilityResource(Stocks stocks) {
        this.stocks = stocks;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Availability of up to 2000 SKUs", description = "For services.")
    @APIResponse(responseCode = "200", description = "One entry per SKU under which stock is kept")
    @APIResponse(responseCode = "400", description = "No SKUs, or more than 2000")
    public Availabilities availabilities(@NotNull @Valid Request request) {
        return new Availabilities(stocks.find(request.skus()).stream()
                .map(InventoryResource.Availability::of)
                .toList());
    }
}
