package io.cloudretail.system.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.PlacedOrder;
import org.assertj.core.api.AbstractAssert;

/** How an order ended, and what it left in the books. */
public final class OrderAssert extends AbstractAssert<OrderAssert, PlacedOrder> {
    OrderAssert(PlacedOrder order) {
        super(order, OrderAssert.class);
    }

    public OrderAssert isConfirmed() {
        return hasStatus("CONFIRMED");
    }

    public OrderAssert isRejectedAs(String reason) {
        hasStatus("REJECTED");
        assertThat(actual.reason()).as("reason").isEqualTo(reason);
        return this;
    }

    public OrderAssert hasStatus(String status) {
        assertThat(actual.status()).as("status of order %s", actual).isEqualTo(status);
        return this;
    }

    /** One capture, of exactly the order's total, and nothing given back. */
    public OrderAssert isPaidOnce() {
        assertThat(Books.captures(actual.id())).as("captures").isEqualTo(1);
        assertThat(Books.captured(actual.id())).as("pence captured").isEqualTo(actual.total());
        assertThat(Books.refunded(actual.id())).as("pence refunded").isZero();
        return this;
    }

    public OrderAssert hasTakenNoMoney() {
        assertThat(Books.captured(actual.id()) - Books.refunded(actual.id()))
                .as("pence kept")
                .isZero();
        return this;
    }

    public OrderAssert holdsNoStock() {
        assertThat(Books.reservation(actual.id())).as("reservation").isIn("RELEASED", "none");
        return this;
    }
}
