package io.cloudretail.order.privacy;

import static io.cloudretail.order.Surroundings.ADDRESS;
import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the order service says it holds about a person, and to whom. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExportIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ExportIT.class);
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
    void an_export_holds_every_order_of_the_person_and_nobody_elses_oldest_first() {
        String older = order(customer, "first", TWO_MUGS).extract().path("id");
        String newer = order(customer, "second", TWO_MUGS).extract().path("id");
        order(UUID.randomUUID(), TWO_MUGS).statusCode(201);

        export(customer)
                .body("orders.order.id", equalTo(List.of(older, newer)))
                .body("orders[0].order.number", notNullValue())
                .body("orders[0].order.status", equalTo("CONFIRMED"))
                .body("orders[0].order.total.amount", equalTo(590))
                .body("orders[0].order.shippingAddress.line1", equalTo("1 High Street"))
                .body("orders[0].order.createdAt", notNullValue())
                .body("orders[0].updatedAt", notNullValue())
                .body("idempotencyKeys.key", equalTo(List.of("first", "second")))
                .body("idempotencyKeys.orderId", equalTo(List.of(older, newer)))
                .body("idempotencyKeys[0].createdAt", notNullValue());
    }

    @Test
    void an_export_holds_the_lines_of_an_order_as_they_were_ordered() {
        String line = "{\"sku\":\"MUG\",\"quantity\":%d}";
        String lines = String.join(",", line.formatted(3), line.formatted(1), line.formatted(2));
        order(customer, "{\"items\":[" + lines + "]," + ADDRESS + ",\"paymentToken\":\"tok_visa\"}")
                .statusCode(201);

        export(customer)
                .body("orders", hasSize(1))
                .body("orders[0].order.items.quantity", equalTo(List.of(3, 1, 2)))
                .body("orders[0].order.items.title", equalTo(List.of("A mug", "A mug", "A mug")));
    }

    @Test
    void an_export_holds_the_cart() {
        Server.asUser(customer, "customer")
                .body("{\"quantity\":3}")
                .put("/api/v1/cart/items/MUG")
                .then()
                .statusCode(200);

        export(customer)
                .body("cart.sku", equalTo(List.of("MUG")))
                .body("cart.quantity", equalTo(List.of(3)))
                .body("cart[0].seenPrice.amount", equalTo(295))
                .body("cart[0].putAt", notNullValue());
        export(UUID.randomUUID()).body("cart", hasSize(0));
    }

    @Test
    void an_export_never_holds_the_payment_token_even_while_the_payment_is_on_its_way() {
        neighbours.answersAt("PUT /internal/payments", 503, "");
        order(customer, TWO_MUGS).statusCode(202);

        export(customer).body("orders[0].order.status", equalTo("PENDING")).body(not(containsString("tok_visa")));
    }

    @Test
    void an_export_holds_what_the_person_returned_and_why() {
        String order = Surroundings.shipped(customer);
        Server.asUser(customer, "customer")
                .body("{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}],\"reason\":\"Too blue\"}")
                .post("/api/v1/orders/" + order + "/returns")
                .then()
                .statusCode(201);

        export(customer)
                .body("orders[0].order.shipment.carrier", equalTo("Royal Mail"))
                .body("returns.orderId", equalTo(List.of(order)))
                .body("returns[0].reason", equalTo("Too blue"))
                .body("returns[0].items[0].sku", equalTo("MUG"));
        export(UUID.randomUUID()).body("returns", hasSize(0));
    }

    @Test
    void of_a_stranger_there_is_nothing() {
        export(UUID.randomUUID()).body("orders", hasSize(0)).body("idempotencyKeys", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "vendor", "admin"})
    void no_user_gets_an_export_here_not_even_the_own(String role) {
        Server.asUser(customer, role).get(path(customer)).then().statusCode(403);
    }

    @Test
    void nobody_gets_an_export_nor_does_a_service_with_a_token_for_another() {
        Server.asNobody().get(path(customer)).then().statusCode(401);
        Server.asNobody()
                .header("Authorization", "Bearer " + Server.token("user", "payment", "service"))
                .get(path(customer))
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse export(UUID customer) {
        return Server.asService().get(path(customer)).then().statusCode(200);
    }

    private static String path(UUID customer) {
        return "/internal/users/" + customer + "/export";
    }
}
