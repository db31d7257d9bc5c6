package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.EventLog;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.PlacedOrder;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class WayThroughIT {
    @Test
    void nobody_registers_without_consent() {
        Customer.register("c" + UUID.randomUUID() + "@customers.example", false)
                .statusCode(400)
                .body("errors.field", hasItem("consent"));
    }

    @Test
    void the_catalogue_is_real_and_can_be_paged_through_to_its_end() {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            var page = Gateway.request()
                    .get("/api/v1/products?limit=100&sort=price" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> found = page.path("items.id");
            ids.addAll(found);
            cursor = page.path("nextCursor");
            pages++;
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(pages).isEqualTo((ids.size() + 99) / 100);
    }

    @Test
    void a_customer_who_did_not_exist_a_minute_before_buys_sees_and_cancels() {
        Customer customer = Customer.newcomer();

        String sku = Gateway.request()
                .get("/api/v1/products?q=lantern&limit=5")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items.priceFrom.currency", everyItem(equalTo("GBP")))
                .body("items[0].title", containsStringIgnoringCase("lantern"))
                .extract()
                .path("items[0].variants[0].sku");
        int available = Gateway.request()
                .get("/api/v1/inventory/" + sku)
                .then()
                .statusCode(200)
                .body("available", greaterThan(2))
                .extract()
                .path("available");
        Books.Stock before = Books.stock(sku);

        PlacedOrder order = customer.order(sku, 2, "tok_visa");

        assertThat(order).isConfirmed().isPaidOnce();
        assertThat(order.httpStatus()).isEqualTo(201);
        Gateway.request().get("/api/v1/inventory/" + sku).then().body("available", equalTo(available - 2));
        assertThat(customer.orders()).containsExactly(order.id());
        Awaitility.await("the confirmed order is taken out of stock")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Books.stock(sku))
                        .isEqualTo(new Books.Stock(before.onHand() - 2, before.reserved())));

        PlacedOrder cancelled = customer.cancel(order);

        assertThat(cancelled).hasStatus("CANCELLED").hasTakenNoMoney();
        Awaitility.await("what was cancelled is for sale again")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Books.stock(sku)).isEqualTo(before));
        Awaitility.await("every step is told").atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(EventLog.typesOf("cloudretail.order", order.id()))
                    .containsExactly("order.created", "order.confirmed", "order.cancelled");
            assertThat(EventLog.typesOf("cloudretail.payment", order.id()))
                    .containsExactly("payment.processed", "payment.refunded");
            assertThat(EventLog.typesOf("cloudretail.user", customer.id())).containsExactly("user.registered");
        });
        for (String topic : List.of("user", "product", "order", "payment")) {
            assertThat(EventLog.deadLetters("cloudretail." + topic)).as(topic).isZero();
        }
    }
}
