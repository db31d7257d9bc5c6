package io.cloudretail.order.cart;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cart holds, for whom, and what it says of itself; over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CartIT extends Shopping {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(CartIT.class).addClass(Shopping.class);
    }

    @Test
    void a_cart_holds_what_its_customer_puts_into_it_and_nobody_else_sees_it() {
        put("MUG", 2);
        put("JUG", 1);
        put("MUG", 3)
                .body("items.sku", equalTo(List.of("MUG", "JUG")))
                .body("items.quantity", equalTo(List.of(3, 1)))
                .body("items[0].title", equalTo("A MUG"))
                .body("items[0].slug", equalTo("a-mug"))
                .body("items[0].category", equalTo("Home > Kitchen"))
                .body("items[0].image", equalTo("/api/v1/products/pictures/MUG/small"))
                .body("items[0].unitPrice.amount", equalTo(295))
                .body("items[0].lineTotal.amount", equalTo(885))
                .body("items[0].available", equalTo(10))
                .body("items[0].changes", hasSize(0))
                .body("subtotal.amount", equalTo(1885))
                .body("current", equalTo(true));

        Server.asUser(UUID.randomUUID(), "customer").get("/api/v1/cart").then().body("items", hasSize(0));
        asCustomer().delete("/api/v1/cart/items/MUG").then().statusCode(204);
        asCustomer().delete("/api/v1/cart/items/MUG").then().statusCode(204);
        look().body("items.sku", equalTo(List.of("JUG")));
        asCustomer().delete("/api/v1/cart").then().statusCode(204);
        look().body("items", hasSize(0)).body("subtotal", nullValue());
    }

    @Test
    void a_cart_says_what_changed_since_it_was_filled() {
        put("MUG", 2);
        put("JUG", 5);
        sell(Map.of("MUG", 350));
        stock(Map.of("MUG", 1));

        look().body("items[0].unitPrice.amount", equalTo(350))
                .body("items[0].priceWas.amount", equalTo(295))
                .body("items[0].changes", equalTo(List.of("price", "too_few")))
                .body("items[1].changes", equalTo(List.of("not_for_sale")))
                .body("items[1].unitPrice", nullValue())
                .body("subtotal.amount", equalTo(700));
    }

    @Test
    void a_cart_is_shown_while_catalogue_and_stock_are_away() {
        put("MUG", 2);
        neighbours.answersAt("POST /internal/quotes", 500, "").answersAt("POST /internal/availability", 500, "");

        look().statusCode(200)
                .body("current", equalTo(false))
                .body("items[0].title", equalTo("A MUG"))
                .body("items[0].slug", equalTo("a-mug"))
                .body("items[0].image", equalTo("/api/v1/products/pictures/MUG/small"))
                .body("items[0].unitPrice.amount", equalTo(295))
                .body("items[0].available", nullValue());
        put("JUG", 1).statusCode(200).body("items[1].unitPrice", nullValue()).body("items[1].slug", nullValue());

        sell(Map.of("MUG", 295, "JUG", 1000));
        look().body("items.slug", equalTo(List.of("a-mug", "a-jug")));
        neighbours.answersAt("POST /internal/quotes", 500, "");
        look().body("items.slug", equalTo(List.of("a-mug", "a-jug")));
    }

    @Test
    void what_a_guest_had_comes_in_at_login_and_a_repeat_changes_nothing() {
        put("MUG", 2);
        String guests =
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":5},{\"sku\":\"JUG\",\"quantity\":1},{\"sku\":\"JUG\",\"quantity\":2},"
                        + "{\"sku\":\"GONE\",\"quantity\":1}]}";

        for (int i = 0; i < 2; i++) {
            asCustomer()
                    .body(guests)
                    .post("/api/v1/cart/merge")
                    .then()
                    .statusCode(200)
                    .body("items.sku", equalTo(List.of("MUG", "JUG")))
                    .body("items.quantity", equalTo(List.of(5, 2)));
        }
    }

    @Test
    void a_cart_holds_no_more_articles_than_an_order() {
        Map<String, Integer> many = IntStream.range(0, 2000).boxed().collect(Collectors.toMap(i -> "S-" + i, i -> 100));
        sell(many);
        String items = many.keySet().stream()
                .map(sku -> "{\"sku\":\"" + sku + "\",\"quantity\":1}")
                .collect(Collectors.joining(","));
        asCustomer()
                .body("{\"items\":[" + items + "]}")
                .post("/api/v1/cart/merge")
                .then()
                .statusCode(200);
        sell(Map.of("MUG", 295));

        put("MUG", 1).statusCode(409).body("type", containsString("cart-full"));
        look().body("items", hasSize(2000));
    }

    @Test
    void what_is_not_for_sale_does_not_come_in() {
        put("NONE", 1).statusCode(422).body("type", containsString("not-for-sale"));
        look().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"quantity\":0}",
                "{\"quantity\":100001}",
                "{\"quantity\":\"2\"}",
                "{\"quantity\":2,\"price\":1}"
            })
    void bad_input_is_a_problem_and_changes_nothing(String body) {
        asCustomer()
                .body(body)
                .put("/api/v1/cart/items/MUG")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("cloudretail.order")));
        asCustomer().body("{\"quantity\":1}").put("/api/v1/cart/items/-").then().statusCode(400);
        asCustomer().body("{\"items\":[]}").post("/api/v1/cart/merge").then().statusCode(400);

        look().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor", "admin"})
    void carts_are_for_customers(String role) {
        var user = UUID.randomUUID();
        Server.asUser(user, role).get("/api/v1/cart").then().statusCode(403);
        Server.asUser(user, role).delete("/api/v1/cart").then().statusCode(403);
        Server.asUser(user, role).delete("/api/v1/cart/items/MUG").then().statusCode(403);
        Server.asUser(user, role)
                .body("{\"quantity\":1}")
                .put("/api/v1/cart/items/MUG")
                .then()
                .statusCode(403);
        Server.asUser(user, role)
                .body("{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}]}")
                .post("/api/v1/cart/merge")
                .then()
                .statusCode(403);
        Server.asNobody().get("/api/v1/cart").then().statusCode(401);
    }
}
