package io.cloudretail.order;

import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What an order meets: customers who place it, and one neighbour that plays all the services it needs. */
public final class Surroundings {
    public static final String ADDRESS =
            "\"shippingAddress\":{\"name\":\"Ada\",\"line1\":\"1 High Street\",\"city\":\"London\",\"postalCode\":\"N1 1AA\",\"country\":\"GB\"}";
    public static final String TWO_MUGS =
            "{\"items\":[{\"sku\":\"MUG\",\"quantity\":2}]," + ADDRESS + ",\"paymentToken\":\"tok_visa\"}";

    private Surroundings() {}

    /** Neighbours that say yes, with all circuits to them closed. */
    public static Neighbour thatSayYes() {
        Neighbour neighbours = Neighbour.here();
        sayYes(neighbours);
        // the circuits of an earlier test may still be open
        neighbours.untilAnswered(
                () -> order(UUID.randomUUID(), TWO_MUGS).statusCode(201).body("status", equalTo("CONFIRMED")));
        return neighbours;
    }

    public static void sayYes(Neighbour neighbours) {
        neighbours
                .answers(200, "{\"status\":\"CAPTURED\"}")
                .answersAt("GET /internal/users", 200, "{\"id\":\"00000000-0000-0000-0000-000000000001\"}")
                .answersAt("/internal/tokens", 200, "{\"accessToken\":\"t\",\"expiresIn\":300}")
                .answersAt(
                        "POST /internal/quotes",
                        200,
                        "{\"items\":[{\"sku\":\"MUG\",\"title\":\"A mug\",\"price\":{\"amount\":295,\"currency\":\"GBP\"}}]}");
    }

    public static ValidatableResponse order(UUID customer, String body) {
        return order(customer, UUID.randomUUID().toString(), body);
    }

    public static ValidatableResponse order(UUID customer, String key, String body) {
        return Server.asUser(customer, "customer")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/orders")
                .then();
    }

    /** The id of an order of two mugs at 2.95 that has reached its customer's street. */
    public static String shipped(UUID customer) {
        return shipped(customer, TWO_MUGS);
    }

    public static String shipped(UUID customer, String body) {
        String id = order(customer, body).statusCode(201).extract().path("id");
        ship(id, "Royal Mail", "RM-" + id).statusCode(200);
        return id;
    }

    public static ValidatableResponse ship(String id, String carrier, String trackingNumber) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .body("{\"carrier\":\"" + carrier + "\",\"trackingNumber\":\"" + trackingNumber + "\"}")
                .post("/api/v1/orders/" + id + "/ship")
                .then();
    }
}
