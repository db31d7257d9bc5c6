package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.OrderStream;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.SideBySide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Following an order where the way there breaks. */
@SideBySide
@Timeout(60)
class FollowingIT {
    @Test
    void who_comes_back_with_the_last_event_misses_nothing_and_hears_nothing_twice() {
        Customer customer = Customer.newcomer();
        PlacedOrder order = customer.order(Admin.sell(10, 250), 1, "tok_visa");
        String last;
        try (OrderStream stream = customer.follow(order)) {
            assertThat(stream.next()).isEqualTo("CONFIRMED");
            last = stream.lastId();
        }
        Admin.ship(order, "Royal Mail", "RM1");

        try (OrderStream stream = customer.followSince(last, order)) {
            assertThat(stream.next()).isEqualTo("SHIPPED");
            Admin.deliver(order);
            assertThat(stream.next()).isEqualTo("DELIVERED");
            assertThat(stream.next()).isEqualTo("ended");
        }
        try (OrderStream stream = customer.followSince("0", order)) {
            for (String status : new String[] {"PENDING", "CONFIRMED", "SHIPPED", "DELIVERED", "ended"}) {
                assertThat(stream.next()).isEqualTo(status);
            }
        }
    }

    @Test
    void nobody_follows_the_order_of_somebody_else() {
        PlacedOrder order = Customer.newcomer().order(Admin.sell(10, 250), 1, "tok_visa");

        assertThatProblem(Customer.newcomer()
                        .request()
                        .accept("text/event-stream")
                        .get("/api/v1/orders/" + order.id() + "/events"))
                .hasStatus(404);
    }
}
