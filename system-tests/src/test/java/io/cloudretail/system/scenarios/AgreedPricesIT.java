package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Goods;
import io.cloudretail.system.drivers.LetterBox;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A company has agreed on a price, and an admin orders for it. */
@SideBySide
class AgreedPricesIT {
    @Test
    void what_an_admin_orders_at_an_agreed_price_is_the_customers_order_at_that_price() {
        String sku = Admin.sell(2_000, 250);
        Customer company = Customer.newcomer();

        PlacedOrder order = Admin.orderFor(company, sku, 1_200, 199);

        assertThat(order).isConfirmed().isPaidOnce();
        assertThat(order.total()).isEqualTo(1_200 * 199);
        assertThat(company.orders()).containsExactly(order.id());
        String number = company.lookAt(order)
                .then()
                .body("items[0].unitPrice.amount", equalTo(199))
                .extract()
                .path("number");
        assertThat(LetterBox.mail(company.email(), "Your order " + number + " is confirmed"))
                .contains("2388.00 GBP");
        JsonPath history = Admin.history(order);
        assertThat(history.getList("entries.what")).contains("PENDING", "CONFIRMED");
        assertThat(history.getList("entries.by")).contains("admin");
        assertThat(company.order(sku, 1, "tok_visa").total())
                .as("at the catalogue's price")
                .isEqualTo(250);
    }

    @Test
    void customers_agree_on_no_price_with_themselves_and_order_for_nobody_else() {
        String sku = Admin.sell(10, 250);
        Customer customer = Customer.newcomer();
        Map<String, Object> cheap = Map.of("sku", sku, "quantity", 1, "agreedPrice", Goods.price(1));

        assertThatProblem(customer.tryToOrder(sku, 1, Map.of("items", List.of(cheap))))
                .hasStatus(400);
        assertThatProblem(customer.tryToOrder(
                        sku, 1, Map.of("customerId", Customer.newcomer().id())))
                .hasStatus(400);
        assertThatProblem(Admin.tryToOrderFor(UUID.randomUUID().toString(), sku, 1, 199))
                .hasStatus(422)
                .hasCode("unknown-customer");
        assertThat(customer.orders()).isEmpty();
    }
}
