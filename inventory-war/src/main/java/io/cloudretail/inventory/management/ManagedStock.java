package io.cloudretail.inventory.management;

import io.cloudretail.inventory.stock.Stock;

/**
 * The stock of a SKU as those see it who are responsible for it.
 *
 * @param available what can be ordered now: on hand and not reserved
 * @param low whether that is no more than the threshold, of a SKU on sale
 */
public record ManagedStock(String sku, int onHand, int reserved, int available, int threshold, boolean low) {
    public static ManagedStock of(Stock stock) {
        return new ManagedStock(
                stock.sku(), stock.onHand(), stock.reserved(), stock.available(), stock.threshold(), stock.low());
    }
}
