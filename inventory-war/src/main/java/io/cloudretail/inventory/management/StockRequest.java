package io.cloudretail.inventory.management;

import io.cloudretail.inventory.stock.StockLists;
import io.cloudretail.kit.http.FreeText;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which stock somebody wants to look after, as query parameters. */
public class StockRequest {
    private static final int LONGEST = 40;

    @Parameter(
            description = "true: only what is on sale and at or below its threshold",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("low")
    private String low;

    @Parameter(description = "How a SKU begins")
    @QueryParam("q")
    private String q;

    @Parameter(
            description = "What it is ordered by; a - before it turns it round",
            schema =
                    @Schema(
                            enumeration = {"sku", "-sku", "available", "-available"},
                            defaultValue = "sku"))
    @QueryParam("sort")
    private String sort;

    public StockRequest() {}

    /** All that is low, or all, in order of SKU. */
    public StockRequest(String low) {
        this.low = low;
    }

    StockLists.Wish of(Keeper keeper) {
        if (low != null && !low.equals("true") && !low.equals("false")) {
            throw InvalidRequest.field("low", "can be true or false");
        }
        Optional<UUID> vendor = keeper.keepsAll() ? Optional.empty() : Optional.of(keeper.id());
        return new StockLists.Wish(
                vendor, "true".equals(low), FreeText.of("q", q, LONGEST), StockLists.ORDERS.named(sort));
    }
}
