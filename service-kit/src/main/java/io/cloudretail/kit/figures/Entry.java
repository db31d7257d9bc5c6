package io.cloudretail.kit.figures;

import java.util.UUID;

/**
 * What is held for one order.
 *
 * @param value an amount with its currency, or a number of units
 */
public record Entry(UUID orderId, String value) {
    public static Entry of(Object[] column) {
        return new Entry((UUID) column[0], (String) column[1]);
    }
}
