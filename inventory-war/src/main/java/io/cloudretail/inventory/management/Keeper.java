package io.cloudretail.inventory.management;

import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.kit.problem.NotFound;
import java.util.Optional;
import java.util.UUID;

/**
 * Who looks after stock: a vendor after that of their own SKUs, an admin after all.
 *
 * @param keepsAll true for an admin
 */
public record Keeper(UUID id, boolean keepsAll) {
    public boolean keeps(Stock stock) {
        return keepsAll || stock.belongsTo(id);
    }

    /** The stock, if it is there and this keeper's; both refusals look the same. */
    public Stock own(Optional<Stock> stock) {
        return stock.filter(this::keeps).orElseThrow(Keeper::none);
    }

    public static NotFound none() {
        return new NotFound("No stock of yours is kept under this SKU.");
    }
}
