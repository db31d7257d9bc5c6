package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.SideBySide;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SideBySide
class PaymentOutcomesIT {
    @ParameterizedTest
    @ValueSource(strings = {"tok_declined", "tok_insufficient_funds"})
    void a_declined_payment_rejects_the_order_holds_no_stock_and_takes_no_money(String token) {
        String sku = Admin.sell(10, 250);

        PlacedOrder order = Customer.newcomer().order(sku, 3, token);

        assertThat(order).isRejectedAs("payment_declined").hasTakenNoMoney().holdsNoStock();
        Assertions.assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(10, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_lost_answer", "tok_error_once", "tok_slow"})
    void a_payment_whose_answer_is_late_or_lost_is_captured_once(String token) {
        String sku = Admin.sell(10, 250);
        Customer customer = Customer.newcomer();

        PlacedOrder order = customer.order(sku, 3, token);

        Awaitility.await("the order confirms by itself")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(customer.look(order)).isConfirmed());
        assertThat(order).isPaidOnce();
        Awaitility.await("stock")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Assertions.assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(7, 0)));
    }

    @Test
    void a_payment_that_its_customer_confirms_at_their_bank_pays_the_order() {
        String sku = Admin.sell(10, 250);
        Customer customer = Customer.newcomer();
        PlacedOrder order = customer.order(sku, 3, "tok_confirm");
        Assertions.assertThat(order.status()).isEqualTo("PENDING");
        Assertions.assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(10, 3));
        customer.asked(order).then().statusCode(200).body("provider", equalTo("sandbox"));
        Customer.newcomer().asked(order).then().statusCode(404);
        Customer.newcomer().say(true, order).then().statusCode(404);

        customer.say(true, order).then().statusCode(204);

        untilAsserted(() -> assertThat(customer.look(order)).isConfirmed());
        assertThat(order).isPaidOnce();
        customer.asked(order).then().statusCode(204);
        customer.say(false, order).then().statusCode(409);
    }

    @Test
    void a_payment_that_its_customer_refuses_at_their_bank_is_declined_and_its_stock_released() {
        String sku = Admin.sell(10, 250);
        Customer customer = Customer.newcomer();
        PlacedOrder order = customer.order(sku, 3, "tok_confirm");

        customer.say(false, order).then().statusCode(204);

        untilAsserted(() -> assertThat(customer.look(order))
                .isRejectedAs("payment_declined")
                .hasTakenNoMoney()
                .holdsNoStock());
        Assertions.assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(10, 0));
    }

    @Test
    void an_order_whose_customer_says_neither_can_be_called_off() {
        String sku = Admin.sell(10, 250);
        Customer customer = Customer.newcomer();
        PlacedOrder order = customer.order(sku, 3, "tok_confirm");

        customer.cancel(order);

        untilAsserted(() -> Assertions.assertThat(customer.look(order).status()).isEqualTo("CANCELLED"));
        assertThat(order).hasTakenNoMoney().holdsNoStock();
        customer.asked(order).then().statusCode(204);
        customer.say(true, order).then().statusCode(409);
        Assertions.assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(10, 0));
    }

    @Test
    void more_than_there_is_rejects_the_order_as_out_of_stock() {
        String sku = Admin.sell(2, 250);

        PlacedOrder order = Customer.newcomer().order(sku, 3, "tok_visa");

        assertThat(order).isRejectedAs("out_of_stock").hasTakenNoMoney().holdsNoStock();
        Assertions.assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(2, 0));
    }

    /** The order asks what became of its payment with pauses of up to half a minute. */
    private static void untilAsserted(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(assertion);
    }
}
