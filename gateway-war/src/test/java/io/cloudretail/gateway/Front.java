package io.cloudretail.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** The gateway in its real server seen from outside, with one neighbour that plays all five services. */
public final class Front {
    private Front() {}

    /** Services that answer everything, with all circuits to them closed. */
    public static Neighbour workingServices() {
        Neighbour services = Neighbour.here().answers(200, "{}");
        for (String path : List.of("users", "products", "inventory/x", "payments", "orders")) {
            services.untilAnswered(() -> get("/api/v1/" + path).statusCode(200));
        }
        return services;
    }

    /** Asks for a path exactly as it is written here. */
    public static ValidatableResponse get(String path) {
        return Server.asNobody().urlEncodingEnabled(false).get(path).then();
    }

    public static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", notNullValue())
                .body("instance", matchesPattern("urn:request:[A-Za-z0-9-]{2,64}"))
                .body("detail", not(containsString("Exception")));
    }
}
