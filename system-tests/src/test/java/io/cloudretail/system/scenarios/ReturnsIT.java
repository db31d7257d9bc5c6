package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static io.cloudretail.system.drivers.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Orders that do not stay with their customers. */
@SideBySide
class ReturnsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void what_comes_back_broken_is_paid_for_and_not_for_sale_again() {
        String sku = Admin.sell(10, 333);
        Customer customer = Customer.newcomer();
        PlacedOrder order = shipped(customer, sku, 3);

        String broken = customer.giveBack(order, sku, 2);
        Admin.receive(broken, false);
        String whole = customer.giveBack(order, sku, 1);
        Admin.receive(whole, true);

        awaitReturns(customer, order, "REFUNDED", "REFUNDED");
        assertThat(Books.refunded(order.id())).isEqualTo(999);
        // they are told in this order: seven were left, and with the one that is whole the broken ones are through
        awaitStock(sku, 8);
        assertThatProblem(Admin.tryToReceive(broken, true)).hasStatus(409).hasCode("return-closed");
    }

    @Test
    void a_refused_return_brings_no_money_and_its_units_may_come_back_another_time() {
        String sku = Admin.sell(10, 250);
        Customer customer = Customer.newcomer();
        PlacedOrder order = shipped(customer, sku, 2);
        String refused = customer.giveBack(order, sku, 2);
        assertThatProblem(customer.tryToGiveBack(order, sku, 1)).hasStatus(409).hasCode("more-than-bought");
        assertThatProblem(customer.request().body("").post("/api/v1/returns/" + refused + "/refuse"))
                .hasStatus(403);

        Admin.refuse(refused).then().statusCode(200).body("status", equalTo("REFUSED"));

        assertThatProblem(Admin.tryToReceive(refused, true)).hasStatus(409).hasCode("return-closed");
        assertThat(Books.refunded(order.id())).isZero();
        Admin.receive(customer.giveBack(order, sku, 2));
        awaitReturns(customer, order, "REFUSED", "REFUNDED");
        assertThat(Books.refunded(order.id())).isEqualTo(500);
        awaitStock(sku, 10);
    }

    @Test
    void nothing_comes_back_that_is_not_on_its_way_or_somebody_elses() {
        String sku = Admin.sell(10, 250);
        Customer customer = Customer.newcomer();
        PlacedOrder order = customer.order(sku, 1, "tok_visa");

        assertThatProblem(customer.tryToGiveBack(order, sku, 1)).hasStatus(409).hasCode("not-returnable");
        Admin.ship(order, "Royal Mail", "RM1");
        assertThatProblem(Customer.newcomer().tryToGiveBack(order, sku, 1)).hasStatus(404);
        assertThat(customer.returns(order)).isEmpty();
    }

    @Test
    void of_a_shipment_and_a_cancellation_at_once_one_wins_and_all_books_say_which() throws Exception {
        String sku = Admin.sell(10, 250);
        Customer customer = Customer.newcomer();
        int sold = 0;
        for (int i = 0; i < 6; i++) {
            PlacedOrder order = customer.order(sku, 1, "tok_visa");
            String path = "/api/v1/orders/" + order.id();
            RequestSpecification admin = Admin.request().body(Map.of("carrier", "Royal Mail", "trackingNumber", "RM1"));
            RequestSpecification owner = customer.request().body("");

            List<Response> answers =
                    atOnce(List.of(() -> admin.post(path + "/ship"), () -> owner.post(path + "/cancel")));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
            boolean shipped = answers.get(0).statusCode() == 200;
            PlacedOrder ended = Awaitility.await("order " + i)
                    .atMost(PATIENCE)
                    .until(() -> customer.look(order), look -> !look.status().equals("CONFIRMED"));
            assertThat(ended).hasStatus(shipped ? "SHIPPED" : "CANCELLED");
            if (shipped) {
                assertThat(ended).isPaidOnce();
                sold++;
            } else {
                assertThat(ended).hasTakenNoMoney();
            }
        }
        awaitStock(sku, 10 - sold);
    }

    private static PlacedOrder shipped(Customer customer, String sku, int quantity) {
        PlacedOrder order = customer.order(sku, quantity, "tok_visa");
        Admin.ship(order, "Royal Mail", "RM1");
        return order;
    }

    private static void awaitReturns(Customer customer, PlacedOrder order, String... statuses) {
        Awaitility.await("the returns").atMost(PATIENCE).untilAsserted(() -> assertThat(customer.returns(order))
                .containsExactly(statuses));
    }

    private static void awaitStock(String sku, int units) {
        Awaitility.await("stock").atMost(PATIENCE).untilAsserted(() -> assertThat(Books.stock(sku))
                .isEqualTo(new Books.Stock(units, 0)));
    }
}
