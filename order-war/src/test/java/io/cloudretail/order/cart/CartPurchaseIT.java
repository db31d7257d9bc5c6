package io.cloudretail.order.cart;

import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Wishes.quotes;
import static io.cloudretail.order.Wishes.theCart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cart is bought once, and at the prices that its customer saw. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CartPurchaseIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(CartPurchaseIT.class);
    }

    private final UUID customer = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_cart_is_bought_once_while_its_order_is_on_its_way() {
        put("MUG", 2);
        neighbours.answersAt("PUT /internal/payments", 503, "{}");
        String id = order(customer, theCart()).statusCode(202).extract().path("id");

        order(customer, theCart()).statusCode(409).body("type", containsString("cart-being-bought"));
        order(UUID.randomUUID(), Surroundings.TWO_MUGS).statusCode(202);
        neighbours.answersAt("PUT /internal/payments", 200, "{\"status\":\"CAPTURED\"}");
        Awaitility.await("confirmed")
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> asCustomer().get("/api/v1/orders/" + id).then().body("status", equalTo("CONFIRMED")));

        order(customer, theCart()).statusCode(422).body("type", containsString("cart-empty"));
    }

    @Test
    void of_many_who_buy_one_cart_at_once_one_gets_it() throws Exception {
        put("MUG", 2);
        Callable<Integer> buy = () -> order(customer, theCart()).extract().statusCode();
        List<Integer> answers = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var answer : threads.invokeAll(Collections.nCopies(8, buy))) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers).isSubsetOf(201, 409, 422).containsOnlyOnce(201);
        asCustomer().get("/api/v1/orders").then().body("items", hasSize(1));
        look().body("items", hasSize(0));
    }

    @Test
    void what_was_put_in_while_no_price_was_known_is_bought_once_its_price_was_shown_and_at_that_price() {
        String prices = "POST /internal/quotes";
        neighbours.answersAt(prices, 500, "");
        put("MUG", 2);
        neighbours.answersAt(prices, 200, quotes(Map.of("MUG", 300)));

        order(customer, theCart())
                .statusCode(409)
                .body("type", containsString("cart-changed"))
                .body("errors[0].message", containsString("300"));
        look().body("items[0].unitPrice.amount", equalTo(300)).body("items[0].changes", hasSize(0));
        neighbours.answersAt(prices, 200, quotes(Map.of("MUG", 310)));
        order(customer, theCart()).statusCode(409).body("errors[0].message", containsString("did cost 300"));
        look().body("items[0].priceWas.amount", equalTo(300));
        neighbours.answersAt(prices, 200, quotes(Map.of("MUG", 300)));

        order(customer, theCart()).statusCode(201).body("total.amount", equalTo(600));
    }

    @Test
    void what_a_guest_brings_along_does_not_accept_the_price_of_what_is_in_the_cart_already() {
        put("MUG", 2);
        neighbours.answersAt("POST /internal/quotes", 200, quotes(Map.of("MUG", 350, "JUG", 100)));
        asCustomer()
                .body("{\"items\":[{\"sku\":\"MUG\",\"quantity\":3},{\"sku\":\"JUG\",\"quantity\":1}]}")
                .post("/api/v1/cart/merge")
                .then()
                .statusCode(200)
                .body("items[0].quantity", equalTo(3))
                .body("items[0].priceWas.amount", equalTo(295))
                .body("items[0].changes", hasItem("price"))
                .body("items[1].priceWas", nullValue());

        order(customer, theCart()).statusCode(409).body("errors.field", equalTo(List.of("cart.MUG")));
    }

    private RequestSpecification asCustomer() {
        return Server.asUser(customer, "customer");
    }

    private void put(String sku, int quantity) {
        asCustomer()
                .body("{\"quantity\":" + quantity + "}")
                .put("/api/v1/cart/items/" + sku)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse look() {
        return asCustomer().get("/api/v1/cart").then();
    }
}
