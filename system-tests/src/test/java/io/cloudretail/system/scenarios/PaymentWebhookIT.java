package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.drivers.Stripe;
import io.cloudretail.system.stack.SideBySide;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * What a payment provider tells the shop through its one door. The money itself goes through the sandbox here: a webhook is
 * a hint, upon which the shop asks whatever provider it has.
 */
@SideBySide
class PaymentWebhookIT {
    private final String event = "evt_" + UUID.randomUUID();

    @Test
    void a_webhook_about_a_payment_that_is_under_way_is_taken_once_and_the_money_too() {
        Customer customer = Customer.newcomer();
        PlacedOrder order = customer.order(Admin.sell(10, 250), 2, "tok_lost_answer");
        assertThat(order).hasStatus("PENDING");

        for (int i = 0; i < 3; i++) {
            assertThat(Stripe.tells(Stripe.paid(event, order)).statusCode()).isEqualTo(204);
        }

        PlacedOrder ended = Awaitility.await("the order")
                .atMost(Duration.ofSeconds(30))
                .until(() -> customer.look(order), look -> !look.status().equals("PENDING"));
        assertThat(ended).isConfirmed().isPaidOnce();
        assertThat(Books.eventsTaken(event)).isEqualTo(1);
    }

    @Test
    void a_webhook_that_is_not_the_providers_is_refused_and_forgotten() {
        PlacedOrder order = Customer.newcomer().order(Admin.sell(10, 250), 2, "tok_visa");
        String body = Stripe.paid(event, order);

        assertThatProblem(Stripe.isImitated(body)).hasStatus(400).hasCode("invalid-signature");
        assertThatProblem(Stripe.isMisquoted(body, body.replace("succeeded", "canceled")))
                .hasStatus(400)
                .hasCode("invalid-signature");
        assertThatProblem(Stripe.tellsAt(Instant.now().minusSeconds(400), body))
                .hasStatus(400)
                .hasCode("invalid-signature");
        assertThatProblem(Gateway.request().body(body).post("/api/v1/payments/webhooks/stripe"))
                .hasStatus(400)
                .hasCode("invalid-signature");

        assertThat(Books.eventsTaken(event)).isZero();
        assertThat(order).isPaidOnce();
    }
}
