package io.cloudretail.gateway.health;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;

/** What a service says of itself, as one check of the whole shop. */
final class ServiceHealth {
    private ServiceHealth() {}

    /** Each of the service's checks becomes a line of data: its status, or its own data under its name. */
    static JsonObject of(String service, byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject health = reader.readObject();
            JsonObjectBuilder data = Json.createObjectBuilder();
            health.getJsonArray("checks").getValuesAs(JsonObject.class).forEach(check -> {
                String name = check.getString("name");
                data.add(name, check.getString("status"));
                if (check.containsKey("data")) {
                    check.getJsonObject("data").forEach((key, value) -> data.add(name + "." + key, value));
                }
            });
            return Report.part(service, Report.isUp(health)).add("data", data).build();
        }
    }

    static JsonObject away(String service) {
        return Report.part(service, false)
                .add("data", Json.createObjectBuilder().add("reason", "no answer"))
                .build();
    }
}
