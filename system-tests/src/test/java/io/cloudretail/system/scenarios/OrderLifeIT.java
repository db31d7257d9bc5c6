package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.EventLog;
import io.cloudretail.system.drivers.LetterBox;
import io.cloudretail.system.drivers.OrderStream;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.SideBySide;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An order after it is bought: on its way, at its customer's, and back again. */
@SideBySide
class OrderLifeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_customer_who_cancels_what_is_paid_for_is_told_that_the_money_comes_back() {
        Customer customer = Customer.newcomer();
        PlacedOrder order = customer.order(Admin.sell(10, 250), 2, "tok_visa");
        String number = customer.request().get("/api/v1/orders/" + order.id()).path("number");

        assertThat(customer.cancel(order)).hasStatus("CANCELLED").hasTakenNoMoney();

        assertThat(LetterBox.mail(customer.email(), "Your order " + number + " is cancelled"))
                .contains("5.00 GBP");
    }

    @Test
    void a_customer_follows_an_order_to_the_door_and_is_written_to_on_the_way() {
        Customer customer = Customer.newcomer();
        PlacedOrder order = customer.order(Admin.sell(10, 250), 2, "tok_visa");
        assertThat(order).isConfirmed();
        String number = customer.request().get("/api/v1/orders/" + order.id()).path("number");

        try (OrderStream stream = customer.follow(order)) {
            assertThat(stream.next()).isEqualTo("CONFIRMED");
            Admin.ship(order, "Royal Mail", "RM123456785GB");
            assertThat(stream.next()).isEqualTo("SHIPPED");
            Admin.deliver(order);
            assertThat(stream.next()).isEqualTo("DELIVERED");
            assertThat(stream.next()).isEqualTo("ended");
        }

        assertThat(LetterBox.mail(customer.email(), "Your order " + number + " is confirmed"))
                .contains("5.00 GBP");
        assertThat(LetterBox.mail(customer.email(), "Your order " + number + " is on its way"))
                .contains("RM123456785GB");
        byte[] invoice = customer.request()
                .get("/api/v1/orders/" + order.id() + "/invoice")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(invoice, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        Awaitility.await("every step is told").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        EventLog.typesOf("cloudretail.order", order.id()))
                .containsExactly("order.created", "order.confirmed", "order.shipped", "order.delivered"));
    }

    @Test
    void what_comes_back_is_for_sale_again() {
        Customer customer = Customer.newcomer();
        String sku = Admin.sell(10, 250);
        PlacedOrder order = customer.order(sku, 3, "tok_visa");
        Admin.ship(order, "Royal Mail", "RM1");
        Awaitility.await("three are sold").atMost(PATIENCE).untilAsserted(() -> assertThat(Books.stock(sku))
                .isEqualTo(new Books.Stock(7, 0)));

        Admin.receive(customer.giveBack(order, sku, 2));

        Awaitility.await("two are back").atMost(PATIENCE).untilAsserted(() -> assertThat(Books.stock(sku))
                .isEqualTo(new Books.Stock(9, 0)));
        assertThat(EventLog.deadLetters("cloudretail.order")).isZero();
    }

    @Test
    void the_money_for_what_comes_back_is_given_back_to_the_penny_and_once() {
        Customer customer = Customer.newcomer();
        String sku = Admin.sell(10, 333);
        PlacedOrder order = customer.order(sku, 3, "tok_visa");
        String number = customer.request().get("/api/v1/orders/" + order.id()).path("number");
        Admin.ship(order, "Royal Mail", "RM1");

        String first = customer.giveBack(order, sku, 1);
        String second = customer.giveBack(order, sku, 2);
        Admin.receive(first);
        Admin.receive(first);
        Admin.receive(second);

        Awaitility.await("both are refunded").atMost(PATIENCE).untilAsserted(() -> customer.request()
                .get("/api/v1/orders/" + order.id() + "/returns")
                .then()
                .body("items.status", equalTo(List.of("REFUNDED", "REFUNDED"))));
        assertThat(Books.refunded(order.id())).isEqualTo(999);
        assertThat(LetterBox.mail(customer.email(), "Your money for order " + number + " is on its way back"))
                .contains(" GBP");
    }
}
