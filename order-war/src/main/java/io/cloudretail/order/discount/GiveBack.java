package io.cloudretail.order.discount;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.orders.OrderEnded;
import io.cloudretail.order.orders.OrderStatus;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A code is used by what was bought alone: in the transaction in which an order is rejected or cancelled it is free again. */
@Shared
class GiveBack {
    private final Discounts discounts;

    @Inject
    GiveBack(Discounts discounts) {
        this.discounts = discounts;
    }

    void on(@Observes OrderEnded ended) {
        boolean bought = ended.order().status() == OrderStatus.CONFIRMED;
        if (!bought && ended.order().breakdown().discountCode() != null) {
            discounts.giveBack(ended.order().id());
        }
    }
}
