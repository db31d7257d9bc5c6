package io.cloudretail.order.returns;

import jakarta.validation.constraints.NotNull;

/**
 * The units have arrived.
 *
 * @param restock whether they can be sold again
 */
public record NewReceipt(@NotNull Boolean restock) {}
