package io.cloudretail.order.history;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
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

/** Who sees which orders. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrderHistoryIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(OrderHistoryIT.class);
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
    void another_customers_order_is_not_there() {
        String id = order(customer, TWO_MUGS).extract().path("id");
        var other = UUID.randomUUID();

        Server.asUser(other, "customer").get("/api/v1/orders/" + id).then().statusCode(404);
        Server.asUser(other, "customer")
                .post("/api/v1/orders/" + id + "/cancel")
                .then()
                .statusCode(404);
        Server.asUser(other, "admin").get("/api/v1/orders/" + id).then().statusCode(200);
    }

    @Test
    void a_customer_sees_what_happened_to_the_own_order_and_neither_how_it_was_tried_nor_which_admin_it_was() {
        String id = order(customer, TWO_MUGS).extract().path("id");
        Surroundings.ship(id, "Royal Mail", "RM1").statusCode(200);
        String history = "/api/v1/orders/" + id + "/history";

        Server.asUser(customer, "customer")
                .get(history)
                .then()
                .statusCode(200)
                .body("entries.what", equalTo(List.of("PENDING", "CONFIRMED", "SHIPPED")))
                .body("entries[2].by", equalTo("admin"))
                .body("entries[2].actorId", nullValue())
                .body("entries[2].at", notNullValue())
                .body("items", hasSize(0));
        Server.asUser(UUID.randomUUID(), "admin")
                .get(history)
                .then()
                .statusCode(200)
                .body("entries[2].actorId", notNullValue())
                .body("items", not(hasSize(0)));
        Server.asUser(UUID.randomUUID(), "customer").get(history).then().statusCode(404);
        Server.asUser(customer, "vendor").get(history).then().statusCode(403);
        Server.asNobody().get(history).then().statusCode(401);
    }

    @Test
    void a_customer_sees_that_the_order_is_being_called_off_while_that_waits() {
        String id = order(customer, TWO_MUGS).extract().path("id");
        neighbours.answersAt("/cancellation", 503, "");
        Server.asUser(customer, "customer")
                .post("/api/v1/orders/" + id + "/cancel")
                .then()
                .statusCode(202);

        Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + id + "/history")
                .then()
                .body("entries.what", equalTo(List.of("PENDING", "CONFIRMED", "CANCELLATION_REQUESTED")));
    }

    @Test
    void a_customer_pages_through_the_own_orders_newest_first() {
        String older = order(customer, TWO_MUGS).extract().path("id");
        String newer = order(customer, TWO_MUGS).extract().path("id");

        String cursor = Server.asUser(customer, "customer")
                .get("/api/v1/orders?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(newer)))
                .extract()
                .path("nextCursor");
        Server.asUser(customer, "customer")
                .get("/api/v1/orders?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", equalTo(List.of(older)))
                .body("nextCursor", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=a", "cursor=junk", "status=NONE", "cursor=YQ"})
    void bad_paging_is_a_problem(String query) {
        Server.asUser(customer, "customer")
                .get("/api/v1/orders?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void each_role_gets_its_own() {
        Server.asNobody().get("/api/v1/orders").then().statusCode(401);
        Server.asUser(customer, "vendor").get("/api/v1/orders").then().statusCode(403);
        Server.asUser(customer, "customer")
                .get("/api/v1/orders?scope=all")
                .then()
                .statusCode(403);
        Server.asUser(customer, "admin").get("/api/v1/orders?scope=all").then().statusCode(200);
        Server.asUser(customer, "vendor")
                .body(TWO_MUGS)
                .post("/api/v1/orders")
                .then()
                .statusCode(403);
        Server.asUser(customer, "customer")
                .get("/internal/orders/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        Server.asService().get("/internal/orders/" + UUID.randomUUID()).then().statusCode(404);
    }
}
