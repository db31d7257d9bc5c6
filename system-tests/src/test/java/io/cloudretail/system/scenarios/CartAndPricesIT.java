package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static io.cloudretail.system.drivers.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From the cart to the last penny. */
@SideBySide
class CartAndPricesIT {
    @Test
    void a_cart_that_was_begun_as_a_guest_is_quoted_bought_and_paid_to_the_penny() {
        String mug = Admin.sell(10, 333);
        String jug = Admin.sell(10, 1250);
        String code = Admin.makesCode(Map.of("kind", "PERCENT", "basisPoints", 1000));
        Customer customer = Customer.newcomer();
        customer.request()
                .body(Map.of("items", List.of(Map.of("sku", mug, "quantity", 3))))
                .post("/api/v1/cart/merge")
                .then()
                .statusCode(200);
        customer.putIntoCart(jug, 1)
                .then()
                .statusCode(200)
                .body("items.sku", equalTo(List.of(mug, jug)))
                .body("items[0].available", equalTo(10))
                .body("subtotal.amount", equalTo(2249));
        String methods = "/api/v1/shipping-methods?country=GB";
        Gateway.request().get(methods).then().statusCode(200).body("items", hasSize(2));
        Map<String, Object> terms = Map.of("shippingMethod", "express", "discountCode", code);

        JsonPath quote = customer.request()
                .body(and(terms, Map.of("country", "GB")))
                .post("/api/v1/orders/quote")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Response bought = customer.buyCart(terms);

        bought.then()
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("discount.amount.amount", equalTo(225))
                .body("shipping.cost.amount", equalTo(595))
                .body("total.amount", equalTo(2249 - 225 + 595));
        for (String sum : List.of("items", "subtotal", "discount", "shipping", "tax", "total")) {
            assertThat(bought.jsonPath().<Object>get(sum)).as(sum).isEqualTo(quote.get(sum));
        }
        assertThat(Books.captured(bought.path("id"))).isEqualTo(2249 - 225 + 595);
        customer.request().get("/api/v1/cart").then().body("items", empty());
        assertThatProblem(customer.buyCart(Map.of())).hasStatus(422).hasCode("cart-empty");
    }

    @Test
    void a_cart_whose_prices_changed_is_not_bought_before_its_customer_accepts_them() {
        String sku = Admin.sell(10, 500);
        Customer customer = Customer.newcomer();
        customer.putIntoCart(sku, 2).then().statusCode(200);
        Admin.reprices(sku, 600);

        assertThatProblem(customer.buyCart(Map.of())).hasStatus(409).hasCode("cart-changed");
        customer.request()
                .get("/api/v1/cart")
                .then()
                .body("items[0].priceWas.amount", equalTo(500))
                .body("items[0].changes", equalTo(List.of("price")));
        customer.putIntoCart(sku, 2).then().statusCode(200);
        customer.buyCart(Map.of()).then().statusCode(201).body("total.amount", equalTo(1200));
    }

    @Test
    void of_ten_customers_at_once_three_get_a_code_that_holds_for_three() throws Exception {
        String sku = Admin.sell(100, 1000);
        String code = Admin.makesCode(
                Map.of("kind", "AMOUNT", "amount", Map.of("amount", 250, "currency", "GBP"), "limit", 3));
        List<Callable<Response>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Customer customer = Customer.newcomer();
            attempts.add(() -> customer.tryToOrder(sku, 1, Map.of("discountCode", code)));
        }

        List<Response> answers = atOnce(attempts);

        List<Response> placed =
                answers.stream().filter(answer -> answer.statusCode() < 300).toList();
        assertThat(placed).hasSize(3).allSatisfy(answer -> assertThat(answer.<Integer>path("total.amount"))
                .isEqualTo(750));
        answers.stream()
                .filter(answer -> answer.statusCode() >= 300)
                .forEach(answer -> assertThatProblem(answer).hasStatus(422).hasCode("discount-refused"));
        Admin.request().get("/api/v1/discount-codes/" + code).then().body("used", equalTo(3));
    }

    @Test
    void an_order_of_1200_lines_of_up_to_100_000_units_is_confirmed_and_adds_up() {
        List<String> skus = Admin.sellMany(1200, 1_000_000);
        Customer customer = Customer.newcomer();
        List<Map<String, Object>> items = IntStream.range(0, skus.size())
                .mapToObj(i -> Map.<String, Object>of("sku", skus.get(i), "quantity", i % 10 == 0 ? 100_000 : 1 + i))
                .toList();
        long expected = IntStream.range(0, skus.size())
                .mapToLong(i -> (100L + i % 100) * (i % 10 == 0 ? 100_000 : 1 + i))
                .sum();

        PlacedOrder order = customer.orderItems(items);
        PlacedOrder ended = Awaitility.await("the order")
                .atMost(Duration.ofSeconds(60))
                .until(() -> customer.look(order), look -> !look.status().equals("PENDING"));

        assertThat(ended).isConfirmed().isPaidOnce();
        assertThat(ended.total()).isEqualTo(expected);
    }

    private static Map<String, Object> and(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
