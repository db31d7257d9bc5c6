package io.cloudretail.user.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails about orders: each once, to whoever has an account. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrderNewsIT {
    private static final String CONFIRMED = "\"total\":{\"amount\":590,\"currency\":\"GBP\"}";
    private static final String SHIPPED = "\"carrier\":\"Royal Mail\",\"trackingNumber\":\"RM123\"";
    private static final String REFUNDED = "\"refund\":{\"amount\":295,\"currency\":\"GBP\"}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(OrderNewsIT.class)
                .addClasses(OrderEventsDoorResource.class, OrderEventsDoorResource.Brought.class);
    }

    private final String email = UUID.randomUUID() + "@example.org";
    private final UUID order = UUID.randomUUID();
    private final String number = "CR-" + System.nanoTime();
    private UUID customer;

    @BeforeEach
    void somebody_new() {
        customer = UUID.fromString(Server.asNobody()
                .body(Map.of(
                        "email", email, "password", "correct horse battery", "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void a_customer_is_written_to_when_an_order_is_confirmed_shipped_and_refunded() {
        take("order.confirmed", customer, CONFIRMED);
        take("order.shipped", customer, SHIPPED);
        take("order.delivered", customer, "\"x\":1");
        take("order.refunded", customer, REFUNDED);

        assertThat(LetterBox.awaitMail(email, "Your order " + number + " is confirmed"))
                .contains("5.90 GBP");
        assertThat(LetterBox.awaitMail(email, "Your order " + number + " is on its way"))
                .contains("Royal Mail", "RM123");
        assertThat(LetterBox.awaitMail(email, "Your money for order " + number + " is on its way back"))
                .contains("2.95 GBP");
    }

    @Test
    void the_same_event_again_writes_nothing_twice_and_old_or_foreign_news_is_not_written() {
        UUID event = UUID.randomUUID();
        take(event, "order.confirmed", customer, CONFIRMED, null);
        take(event, "order.confirmed", customer, CONFIRMED, null);
        take("order.shipped", UUID.randomUUID(), SHIPPED);
        take(
                UUID.randomUUID(),
                "order.shipped",
                customer,
                SHIPPED,
                Instant.now().minus(Duration.ofDays(2)));
        take("order.refunded", customer, REFUNDED);

        LetterBox.awaitMail(email, "Your money for order " + number + " is on its way back");
        assertThat(LetterBox.subjects(email))
                .filteredOn(subject -> subject.contains(number))
                .containsExactlyInAnyOrder(
                        "Your order " + number + " is confirmed",
                        "Your money for order " + number + " is on its way back");
    }

    @Test
    void what_cannot_be_written_is_set_aside_and_holds_nothing_up() {
        int before = setAside();

        take("order.confirmed", customer, "\"total\":null");
        take("order.shipped", customer, "\"carrier\":\"Royal Mail\"");
        take("order.confirmed", customer, CONFIRMED);

        LetterBox.awaitMail(email, "Your order " + number + " is confirmed");
        assertThat(setAside() - before).isEqualTo(2);
    }

    private void take(String type, UUID whose, String data) {
        take(UUID.randomUUID(), type, whose, data, null);
    }

    private void take(UUID event, String type, UUID whose, String data, Instant time) {
        var request = Server.asNobody()
                .queryParam("id", event)
                .queryParam("type", type)
                .queryParam("subject", order)
                .body("{\"orderId\":\"" + order + "\",\"customerId\":\"" + whose + "\",\"number\":\"" + number + "\","
                        + data + "}");
        if (time != null) {
            request.queryParam("time", time.toString());
        }
        request.post("/test-events").then().statusCode(204);
    }

    private static int setAside() {
        return Integer.parseInt(Server.asNobody().get("/test-events").asString());
    }
}
