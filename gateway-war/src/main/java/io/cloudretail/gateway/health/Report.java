package io.cloudretail.gateway.health;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The JSON of MicroProfile Health: a status and the checks it follows from. */
final class Report {
    private Report() {}

    static JsonObject of(JsonArray checks) {
        boolean up = checks.getValuesAs(JsonObject.class).stream().allMatch(Report::isUp);
        return Json.createObjectBuilder()
                .add("status", up ? "UP" : "DOWN")
                .add("checks", checks)
                .build();
    }

    static JsonObjectBuilder part(String name, boolean up) {
        return Json.createObjectBuilder().add("name", name).add("status", up ? "UP" : "DOWN");
    }

    static boolean isUp(JsonObject reportOrCheck) {
        return "UP".equals(reportOrCheck.getString("status", ""));
    }
}
