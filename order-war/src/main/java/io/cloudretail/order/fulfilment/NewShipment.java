package io.cloudretail.order.fulfilment;

import io.cloudretail.order.orders.Shipment;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * With whom an order goes.
 *
 * @param trackingNumber under which the carrier tells where it is
 */
public record NewShipment(
        @NotNull @Size(max = 60) @Pattern(regexp = ONE_LINE, message = "must be one line of text")
        String carrier,

        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?", message = "must be visible ASCII")
        String trackingNumber) {
    static final String ONE_LINE = "(?=\\s*\\S)[^\\p{Cntrl}]*";

    boolean isThatOf(Shipment shipment) {
        return carrier.equals(shipment.carrier()) && trackingNumber.equals(shipment.trackingNumber());
    }
}
