package io.cloudretail.user.profile;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The own name, and who sees an account. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProfileIT extends Self {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ProfileIT.class).addClass(Self.class);
    }

    @Test
    void a_name_is_changed_for_whoever_read_the_present_state() {
        String tag = me().statusCode(200)
                .body("displayName", equalTo("Ada"))
                .extract()
                .header("ETag");

        edit(tag, Map.of("displayName", "Grace")).statusCode(200).body("displayName", equalTo("Grace"));

        edit(tag, Map.of("displayName", "Edsger")).statusCode(412).body("type", endsWith("edited-meanwhile"));
        me().body("displayName", equalTo("Grace"));
    }

    @Test
    void a_change_without_a_precondition_or_of_anything_else_is_refused() {
        Server.asUser(id, "customer")
                .body(Map.of("displayName", "Grace"))
                .patch("/api/v1/users/me")
                .then()
                .statusCode(428);
        edit("*", Map.of("displayName", "")).statusCode(400);
        edit("*", Map.of("displayName", "G", "roles", List.of("admin"))).statusCode(400);
        edit("*", Map.of("displayName", "G", "email", "x@example.org")).statusCode(400);
        me().body("displayName", equalTo("Ada")).body("roles", equalTo(List.of("customer")));
    }

    @Test
    void nobody_sees_or_changes_an_account_without_being_logged_in() {
        Server.asNobody().get("/api/v1/users/me").then().statusCode(401);
        Server.asService().get("/api/v1/users/me").then().statusCode(403);
        Server.asNobody()
                .body(Map.of("displayName", "G"))
                .patch("/api/v1/users/me")
                .then()
                .statusCode(401);
        Server.asUser(UUID.randomUUID(), "customer")
                .get("/api/v1/users/me")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse edit(String tag, Map<String, ?> body) {
        return Server.asUser(id, "customer")
                .header("If-Match", tag)
                .body(body)
                .patch("/api/v1/users/me")
                .then();
    }
}
