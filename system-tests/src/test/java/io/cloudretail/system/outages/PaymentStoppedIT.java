package io.cloudretail.system.outages;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.browser.Person;
import io.cloudretail.system.browser.Visit;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.RunningShop;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class PaymentStoppedIT {
    @Test
    void without_payment_orders_are_accepted_reads_go_on_and_orders_confirm_when_it_is_back() {
        LibertyServer payments = RunningShop.get().server(Service.PAYMENT);
        String sku = Admin.sell(100, 200);
        Customer customer = Customer.newcomer();
        List<PlacedOrder> waiting = new ArrayList<>();

        payments.stop();
        try {
            for (int i = 0; i < 7; i++) {
                PlacedOrder order = customer.order(sku, 1, "tok_visa");
                assertThat(order).hasStatus("PENDING");
                assertThat(order.httpStatus()).isEqualTo(202);
                waiting.add(order);
            }
            for (String path :
                    List.of("/api/v1/products?q=lantern", "/api/v1/inventory/" + sku, "/api/v1/categories")) {
                Gateway.request().get(path).then().statusCode(200);
            }
            assertThat(customer.orders()).hasSize(7);
            Gateway.request().get("/health").then().statusCode(503);
            Response refused = Admin.request()
                    .get("/api/v1/payments?order=" + waiting.get(0).id());
            assertThatProblem(refused).hasStatus(503);
            assertThat(refused.header("Retry-After")).matches("[1-9]\\d?");
            Response noMethods = Gateway.request().get("/api/v1/payment-methods");
            assertThatProblem(noMethods).hasStatus(503).hasCode("unavailable");
            assertThat(noMethods.jsonPath().getString("detail")).contains("payment service is away");
            assertThat(noMethods.header("Retry-After")).matches("[1-9]\\d?");
        } finally {
            payments.start();
            payments.awaitReady(Duration.ofMinutes(2));
        }

        Awaitility.await("orders confirm by themselves")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(waiting)
                        .allSatisfy(order -> assertThat(customer.look(order)).isConfirmed()));
        assertThat(waiting).allSatisfy(order -> assertThat(order).isPaidOnce());
        Awaitility.await("stock").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Books.stock(sku))
                .isEqualTo(new Books.Stock(93, 0)));
    }

    @Test
    void somebody_at_checkout_is_told_so_orders_all_the_same_and_goes_on_without_a_reload_when_it_is_back() {
        LibertyServer payments = RunningShop.get().server(Service.PAYMENT);
        try (Visit visit = Person.called("patient").setsOut()) {
            visit.awaitStep("is at checkout, where it says how to pay");
            try {
                payments.stop();
                visit.awaitStep(
                        "is told, as somebody who was never here, that nobody can say how to pay, and loses nothing");
            } finally {
                payments.start();
                payments.awaitReady(Duration.ofMinutes(2));
            }
            visit.endsWell();
        }
    }
}
