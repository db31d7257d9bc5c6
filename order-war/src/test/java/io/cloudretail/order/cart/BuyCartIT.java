package io.cloudretail.order.cart;

import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Wishes.quote;
import static io.cloudretail.order.Wishes.theCart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Carts that are bought as a whole, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BuyCartIT extends Shopping {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(BuyCartIT.class).addClass(Shopping.class);
    }

    @Test
    void an_order_without_items_buys_the_cart_and_takes_out_what_was_bought() {
        put("MUG", 2);
        put("JUG", 1);

        order(customer, theCart())
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("items.sku", equalTo(List.of("MUG", "JUG")))
                .body("items.slug", equalTo(List.of("a-mug", "a-jug")))
                .body("items.category", equalTo(List.of("Home > Kitchen", "Home > Kitchen")))
                .body("items[1].image", equalTo("/api/v1/products/pictures/JUG/small"))
                .body("total.amount", equalTo(1590));

        look().body("items", hasSize(0));
        order(customer, theCart()).statusCode(422).body("type", containsString("cart-empty"));
    }

    @Test
    void what_is_put_in_while_the_order_is_on_its_way_stays() {
        put("MUG", 2);
        neighbours.answersAt("PUT /internal/payments", 503, "{}");
        String id = order(customer, theCart()).statusCode(202).extract().path("id");
        put("MUG", 5);
        put("JUG", 1);

        neighbours.answersAt("PUT /internal/payments", 200, "{\"status\":\"CAPTURED\"}");
        await(id, "CONFIRMED");

        look().body("items.sku", equalTo(List.of("MUG", "JUG"))).body("items.quantity", equalTo(List.of(3, 1)));
    }

    @Test
    void a_rejected_order_leaves_the_cart_as_it_is_and_so_does_one_that_names_its_items() {
        put("MUG", 2);
        neighbours.answersAt(
                "PUT /internal/payments", 200, "{\"status\":\"DECLINED\",\"reason\":\"insufficient_funds\"}");
        order(customer, theCart()).statusCode(201).body("status", equalTo("REJECTED"));
        neighbours.answersAt("PUT /internal/payments", 200, "{\"status\":\"CAPTURED\"}");
        order(customer, Surroundings.TWO_MUGS).statusCode(201).body("status", equalTo("CONFIRMED"));

        look().body("items.quantity", equalTo(List.of(2)));
    }

    @Test
    void a_cart_that_is_not_what_its_customer_saw_is_not_bought_until_they_accept_it() {
        put("MUG", 2);
        put("JUG", 1);
        sell(Map.of("MUG", 350));

        order(customer, theCart())
                .statusCode(409)
                .body("type", containsString("cart-changed"))
                .body("errors.field", equalTo(List.of("cart.MUG", "cart.JUG")))
                .body("errors[0].message", containsString("350"));
        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
        quote(customer, "{\"country\":\"GB\"}").statusCode(409);

        asCustomer().delete("/api/v1/cart/items/JUG").then().statusCode(204);
        put("MUG", 2);
        quote(customer, "{\"country\":\"GB\"}").statusCode(200).body("total.amount", equalTo(700));
        order(customer, theCart()).statusCode(201).body("total.amount", equalTo(700));
    }

    @Test
    void the_same_key_buys_the_cart_once() {
        put("MUG", 2);
        String key = UUID.randomUUID().toString();

        String first = order(customer, key, theCart()).statusCode(201).extract().asString();
        put("JUG", 1);
        String second =
                order(customer, key, theCart()).statusCode(201).extract().asString();

        assertThat(second).isEqualTo(first);
        look().body("items.sku", equalTo(List.of("JUG")));
    }

    @Test
    void an_admin_names_what_they_order_for_others() {
        Server.asUser(UUID.randomUUID(), "admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(theCart("\"customerId\":\"" + customer + "\""))
                .post("/api/v1/orders")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("items"));
    }

    @Test
    void a_cart_of_1200_articles_is_bought_whole() {
        Map<String, Integer> many =
                IntStream.range(0, 1200).boxed().collect(Collectors.toMap(i -> "S-" + i, i -> 100 + i));
        sell(many);
        stock(Map.of());
        String items = many.keySet().stream()
                .map(sku -> "{\"sku\":\"" + sku + "\",\"quantity\":100000}")
                .collect(Collectors.joining(","));
        asCustomer()
                .body("{\"items\":[" + items + "]}")
                .post("/api/v1/cart/merge")
                .then()
                .statusCode(200)
                .body("items", hasSize(1200));

        long total = order(customer, theCart())
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .extract()
                .jsonPath()
                .getLong("total.amount");

        assertThat(total)
                .isEqualTo(100_000L
                        * many.values().stream().mapToLong(Integer::longValue).sum());
        look().body("items", hasSize(0));
    }

    private void await(String id, String status) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        String seen;
        do {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            seen = asCustomer().get("/api/v1/orders/" + id).then().extract().path("status");
        } while (!status.equals(seen) && System.nanoTime() < deadline);
        assertThat(seen).isEqualTo(status);
    }
}
