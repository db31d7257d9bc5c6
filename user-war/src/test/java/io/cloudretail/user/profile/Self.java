package io.cloudretail.user.profile;

import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Somebody new, and what they see of themselves. */
abstract class Self {
    static final String PASSWORD = "correct horse battery";

    final String email = UUID.randomUUID() + "@example.org";
    UUID id;

    @BeforeEach
    void somebody_new() {
        id = registered(email);
    }

    static UUID registered(String address) {
        return UUID.fromString(Server.asNobody()
                .body(Map.of("email", address, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    ValidatableResponse me() {
        return Server.asUser(id, "customer").get("/api/v1/users/me").then();
    }
}
