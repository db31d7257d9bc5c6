package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.PlacedOrder;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** The largest orders there can be end, and larger ones are not taken. */
@MicroShedTest
class OrderLimitsIT {
    @Test
    void as_many_units_of_one_sku_as_can_be_reserved_are_sold_and_not_one_line_more() {
        String sku = Admin.sell(1_000_000, 1);
        Customer customer = Customer.newcomer();

        assertThatProblem(customer.tryToOrderItems(lines(sku, 11))).hasStatus(400);
        PlacedOrder order = customer.orderItems(lines(sku, 10));
        PlacedOrder ended = Awaitility.await("the order")
                .atMost(Duration.ofSeconds(30))
                .until(() -> customer.look(order), look -> !look.status().equals("PENDING"));

        assertThat(ended).isConfirmed().isPaidOnce();
        assertThat(customer.orders()).containsExactly(order.id());
        Awaitility.await("all are sold").atMost(Duration.ofSeconds(30)).until(() -> Books.stock(sku)
                .equals(new Books.Stock(0, 0)));
    }

    private static List<Map<String, Object>> lines(String sku, int lines) {
        return Collections.nCopies(lines, Map.of("sku", sku, "quantity", 100_000));
    }
}
