package io.cloudretail.inventory.stock;

import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be bought right now. */
@Path("api/v1/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
@DenyAll
public class InventoryResource {
    private static final int MOST_SKUS = 100;

    /** Units that can be ordered now: on hand and not held by another order. */
    public record Availability(String sku, int available) {
        static Availability of(Stock stock) {
            return new Availability(stock.sku(), stock.available());
        }
    }

    private final Stocks stocks;

    @Inject
    public InventoryResource(Stocks stocks) {
        this.stocks = stocks;
    }

    @GET
    @Path("{sku}")
    @PermitAll
    @Operation(summary = "Availability of one SKU", description = "Anyone may ask.")
    @APIResponse(responseCode = "200", description = "Units that can be ordered now")
    @APIResponse(responseCode = "404", description = "No stock is kept under this SKU")
    public Availability availability(@PathParam("sku") String sku) {
        return stocks.find(sku)
                .map(Availability::of)
                .orElseThrow(() -> new NotFound("No stock is kept under this SKU."));
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Availability of up to 100 SKUs",
            description = "Anyone may ask. SKUs under which no stock is kept are left out of the answer.")
    @APIResponse(responseCode = "200", description = "One entry per known SKU, in order of SKU")
    @APIResponse(responseCode = "400", description = "No SKU, or more than 100")
    public List<Availability> availabilities(@QueryParam("sku") List<String> skus) {
        if (skus == null
                || skus.isEmpty()
                || skus.size() > MOST_SKUS
                || skus.stream().anyMatch(String::isBlank)) {
            throw InvalidRequest.field("sku", "give 1 to 100 SKUs");
        }
        return stocks.findAll(skus).stream().map(Availability::of).toList();
    }
}
