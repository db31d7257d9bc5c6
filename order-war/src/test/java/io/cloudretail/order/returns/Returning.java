package io.cloudretail.order.returns;

import static io.cloudretail.order.Surroundings.order;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What customers and admins do with a return, over HTTP. */
abstract class Returning {
    static final String ONE_MUG = "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}],\"reason\":\"Too blue\"}";

    final UUID customer = UUID.randomUUID();

    final UUID admin = UUID.randomUUID();

    Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    ValidatableResponse ask(String order, String body) {
        return Server.asUser(customer, "customer")
                .body(body)
                .post("/api/v1/orders/" + order + "/returns")
                .then();
    }

    ValidatableResponse receive(String id, boolean restock) {
        return Server.asUser(admin, "admin")
                .body("{\"restock\":" + restock + "}")
                .post("/api/v1/returns/" + id + "/receive")
                .then();
    }

    ValidatableResponse refuse(String id) {
        return Server.asUser(admin, "admin")
                .post("/api/v1/returns/" + id + "/refuse")
                .then();
    }

    ValidatableResponse list(String order) {
        return Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + order + "/returns")
                .then()
                .statusCode(200);
    }

    ValidatableResponse history(String order) {
        return Server.asUser(admin, "admin")
                .get("/api/v1/orders/" + order + "/history")
                .then()
                .statusCode(200);
    }
}
