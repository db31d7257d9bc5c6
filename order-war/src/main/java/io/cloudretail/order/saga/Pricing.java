package io.cloudretail.order.saga;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.discount.Discounts;
import io.cloudretail.order.orders.Breakdown;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.shipping.ShippingTable;
import io.cloudretail.order.tax.TaxTable;
import io.cloudretail.order.totals.Delivery;
import io.cloudretail.order.totals.Discount;
import io.cloudretail.order.totals.ShippingUnavailable;
import io.cloudretail.order.totals.Terms;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** The terms of an order: the taxes of where it goes, how it goes there, and what its code takes off. */
@Shared
public class Pricing {
    private final TaxTable taxes;
    private final ShippingTable shipping;
    private final Discounts discounts;

    @Inject
    Pricing(TaxTable taxes, ShippingTable shipping, Discounts discounts) {
        this.taxes = taxes;
        this.shipping = shipping;
        this.discounts = discounts;
    }

    /** For an order that is being placed: its code is claimed. Throws when the code or the shipping method does not hold. */
    Terms claim(Order order) {
        return terms(order, code -> discounts.claim(code, order.customerId(), order.id()));
    }

    /** For an order that was placed already. */
    Terms claimed(Order order) {
        return terms(order, discounts::claimed);
    }

    /** For an order that is only thought of: nothing is claimed. Throws when the code or the shipping method does not hold. */
    public Terms look(Order order) {
        return terms(order, code -> discounts.look(code, order.customerId()));
    }

    private Terms terms(Order order, Function<String, Discount> byCode) {
        String country = order.shippingAddress().country();
        Breakdown chosen = order.breakdown();
        Delivery delivery = shipping.delivery(chosen.shippingMethod(), country).orElseThrow(ShippingUnavailable::new);
        return new Terms(
                taxes.rules(country),
                delivery,
                Optional.ofNullable(chosen.discountCode()).map(byCode));
    }
}
