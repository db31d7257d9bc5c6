package io.cloudretail.order.history;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.patience.Await;
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

/** What admins see of an order's way. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SagaIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(SagaIT.class);
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
    void an_order_that_went_through_shows_each_step_done_and_nothing_to_come() {
        String id = order(customer, TWO_MUGS).statusCode(201).extract().path("id");

        saga(id).body("state", equalTo("DONE"))
                .body("cancelRequested", equalTo(false))
                .body("$", not(hasKey("nextRunAt")))
                .body("$", not(hasKey("deadlineAt")))
                .body("steps.step", equalTo(List.of("RESERVING", "PAYING")))
                .body("steps.standing", equalTo(List.of("DONE", "DONE")))
                .body("steps.attempts", equalTo(List.of(1, 1)))
                .body("steps.outcome", equalTo(List.of("held", "captured")))
                .body("steps[1].endedAt", notNullValue());
    }

    @Test
    void an_order_that_waits_says_for_what_since_when_how_often_and_why() {
        neighbours.answersAt("PUT /internal/payments", 503, "");
        String id = order(customer, TWO_MUGS).statusCode(202).extract().path("id");

        Await.untilPasses(() -> saga(id).body("state", equalTo("PAYING"))
                .body("attempts", greaterThanOrEqualTo(1))
                .body("nextRunAt", notNullValue())
                .body("deadlineAt", notNullValue())
                .body("lastProblem", notNullValue())
                .body("steps[1].step", equalTo("PAYING"))
                .body("steps[1].attempts", greaterThanOrEqualTo(1))
                .body("steps[1].lastProblem", notNullValue())
                .body("steps[1]", not(hasKey("endedAt"))));

        neighbours.answersAt("PUT /internal/payments", 200, "{\"status\":\"CAPTURED\"}");
        Await.untilPasses(() -> saga(id).body("state", equalTo("DONE"))
                .body("steps[1].standing", equalTo("DONE"))
                .body("steps[1].attempts", greaterThanOrEqualTo(2))
                .body("steps[1].lastProblem", notNullValue()));
    }

    @Test
    void nobody_but_admins_sees_it_and_only_of_an_order_that_there_is() {
        String path = "/api/v1/orders/" + order(customer, TWO_MUGS).extract().path("id") + "/saga";

        Server.asUser(customer, "customer").get(path).then().statusCode(403);
        Server.asUser(UUID.randomUUID(), "vendor").get(path).then().statusCode(403);
        Server.asNobody().get(path).then().statusCode(401);
        Server.asService().get(path).then().statusCode(403);
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/orders/" + UUID.randomUUID() + "/saga")
                .then()
                .statusCode(404);
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/orders/none/saga")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse saga(String id) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/orders/" + id + "/saga")
                .then()
                .statusCode(200);
    }
}
