package io.cloudretail.system.drivers;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** An order as the shop answered it. */
public record PlacedOrder(int httpStatus, String id, String status, String reason, long total) {
    static PlacedOrder of(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError("The shop refused: " + answer.statusCode() + " " + answer.asString());
        }
        JsonPath body = answer.jsonPath();
        return new PlacedOrder(
                answer.statusCode(),
                body.getString("id"),
                body.getString("status"),
                body.getString("reason"),
                body.getLong("total.amount"));
    }
}
