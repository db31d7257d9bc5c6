package io.cloudretail.user.webhook;

import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.patience.Await;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with a role who registers webhooks. */
final class Subscriber {
    static final String HOOKS = "/api/v1/webhooks";

    final String email = UUID.randomUUID() + "@example.org";
    final UUID id;
    private final String role;

    private Subscriber(String role) {
        this.role = role;
        id = UUID.fromString(Server.asNobody()
                .body(Map.of(
                        "email", email, "password", "correct horse battery", "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        has("customer", role);
    }

    static Subscriber vendor() {
        return new Subscriber("vendor");
    }

    static Subscriber admin() {
        return new Subscriber("admin");
    }

    void has(String... roles) {
        Server.asUser(UUID.randomUUID(), "admin")
                .body(Map.of("roles", List.of(roles)))
                .put("/api/v1/users/" + id + "/roles")
                .then()
                .statusCode(200);
    }

    String scope() {
        return role.equals("admin") ? "ALL" : "OWN";
    }

    ValidatableResponse asks(String url, String scope, String... types) {
        return Server.asUser(id, role)
                .body(Map.of("url", url, "scope", scope, "eventTypes", List.of(types)))
                .post(HOOKS)
                .then();
    }

    /** A webhook, and its secret. */
    Registered registers(String url, String... types) {
        Response made = asks(url, scope(), types).statusCode(201).extract().response();
        return new Registered(made.path("webhook.id"), made.path("secret"));
    }

    record Registered(String id, String secret) {}

    ValidatableResponse edits(String hook, String url, boolean enabled, String... types) {
        return Server.asUser(id, role)
                .body(Map.of("url", url, "eventTypes", List.of(types), "enabled", enabled))
                .put(HOOKS + "/" + hook)
                .then();
    }

    ValidatableResponse posts(String path) {
        return Server.asUser(id, role).post(HOOKS + "/" + path).then();
    }

    ValidatableResponse looksAt(String path) {
        return Server.asUser(id, role).get(HOOKS + "/" + path).then();
    }

    ValidatableResponse removes(String hook) {
        return Server.asUser(id, role).delete(HOOKS + "/" + hook).then();
    }

    /** A field of the newest entry of the log. */
    String newest(String hook, String field) {
        return String.valueOf(looksAt(hook + "/deliveries?limit=1").extract().<Object>path("items[0]." + field));
    }

    void awaitNewest(String hook, String field, String value) {
        Await.untilIs(value, () -> newest(hook, field));
    }

    static UUID happens(String type, String subject, String data) {
        UUID event = UUID.randomUUID();
        happens(event, type, subject, data);
        return event;
    }

    static void happens(UUID event, String type, String subject, String data) {
        Server.asNobody()
                .queryParam("id", event)
                .queryParam("type", type)
                .queryParam("subject", subject)
                .body(data)
                .post("/test-webhooks/events")
                .then()
                .statusCode(204);
    }

    static void timePasses(String hook, String by) {
        Server.asNobody()
                .queryParam("webhook", hook)
                .queryParam("by", by)
                .post("/test-webhooks/time")
                .then()
                .statusCode(204);
    }
}
