package io.cloudretail.user.password;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changing a password, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PasswordIT {
    private static final String OLD = "correct horse battery";
    private static final String NEW = "staple of another kind";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(PasswordIT.class);
    }

    private final String email = UUID.randomUUID() + "@example.org";
    private UUID id;

    @BeforeEach
    void somebody_new() {
        id = UUID.fromString(Server.asNobody()
                .body(Map.of("email", email, "password", OLD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .path("id"));
    }

    @Test
    void the_new_password_counts_and_whoever_was_logged_in_with_the_old_one_is_out() {
        String cookie = logIn(OLD).cookie("refresh");

        change(OLD, NEW).statusCode(204);

        logIn(OLD).then().statusCode(401);
        logIn(NEW).then().statusCode(200);
        Server.asNobody()
                .cookie("refresh", cookie)
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void without_the_present_password_nothing_changes() {
        change("a wrong one", NEW).statusCode(403).body("type", endsWith("wrong-password"));

        logIn(OLD).then().statusCode(200);
    }

    @Test
    void guessing_the_present_password_gets_slow() {
        for (int i = 0; i < 6; i++) {
            change("wrong " + i, NEW);
        }

        change(OLD, NEW).statusCode(429).body("type", endsWith("too-many-attempts"));
    }

    @Test
    void a_password_that_will_not_do_is_refused_by_name_of_its_field() {
        for (String bad : List.of("short", "password", "12345678", "x".repeat(65), "\u20ac".repeat(25))) {
            change(OLD, bad).statusCode(400).body("errors[0].field", equalTo("newPassword"));
        }

        logIn(OLD).then().statusCode(200);
    }

    @Test
    void nobody_changes_a_password_without_being_logged_in() {
        Server.asNobody()
                .body(Map.of("currentPassword", OLD, "newPassword", NEW))
                .put("/api/v1/users/me/password")
                .then()
                .statusCode(401);
        Server.asService()
                .body(Map.of("currentPassword", OLD, "newPassword", NEW))
                .put("/api/v1/users/me/password")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse change(String present, String wanted) {
        return Server.asUser(id, "customer")
                .body(Map.of("currentPassword", present, "newPassword", wanted))
                .put("/api/v1/users/me/password")
                .then();
    }

    private Response logIn(String password) {
        return Server.asNobody()
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }
}
