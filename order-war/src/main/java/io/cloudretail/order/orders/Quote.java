package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import jakarta.json.bind.annotation.JsonbCreator;
import java.util.UUID;

/**
 * What the catalogue says of a SKU right now.
 *
 * @param vendorId whose product it is; null where the catalogue does not say
 */
public record Quote(String sku, String title, Money price, UUID vendorId) {
    @JsonbCreator
    public Quote {}

    public Quote(String sku, String title, Money price) {
        this(sku, title, price, null);
    }
}
