package io.cloudretail.user.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.user.SharedSettings;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Opening an account where addresses must be confirmed, as everywhere but in the demo. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RegistrationIT {
    private static final String PASSWORD = "correct horse battery";
    private static final String CONFIRM = "Confirm your e-mail address";
    private static final String INVITATION = "Your account at CloudRetail";

    private final String email = UUID.randomUUID() + "@example.org";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(RegistrationIT.class, SharedSettings.CONFIRMED_ADDRESSES_AND_KEYS_OF_AGE);
    }

    @Test
    void an_account_can_log_in_once_its_address_is_confirmed() {
        register(email, PASSWORD).statusCode(201).body("emailVerified", equalTo(false));
        logIn(PASSWORD).then().statusCode(401).body("type", endsWith("invalid-credentials"));
        String token = LetterBox.tokenFor(email, CONFIRM);

        verify(token).statusCode(204);

        logIn(PASSWORD).then().statusCode(200);
        verify(token).statusCode(400).body("type", endsWith("link-invalid"));
    }

    @Test
    void a_known_address_gets_the_same_answer_and_its_owner_a_mail() {
        Map<String, Object> first = register(email, PASSWORD).extract().path("$");
        verify(LetterBox.tokenFor(email, CONFIRM)).statusCode(204);

        Map<String, Object> second =
                register(email, "another password").statusCode(201).extract().path("$");

        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        assertThat(LetterBox.awaitMail(email, "You have an account at CloudRetail"))
                .doesNotContain("#", "Ada");
        logIn("another password").then().statusCode(401);
        logIn(PASSWORD).then().statusCode(200);
    }

    @Test
    void an_unconfirmed_account_that_somebody_else_opened_is_its_owners_after_a_reset() {
        register(email, "the squatter's password");
        LetterBox.tokenFor(email, CONFIRM);
        register(email, PASSWORD).statusCode(201);
        post("/api/v1/auth/password/forgot", Map.of("email", email)).statusCode(202);

        post(
                        "/api/v1/auth/password/reset",
                        Map.of("token", LetterBox.tokenFor(email, "Choose a new password"), "newPassword", PASSWORD))
                .statusCode(204);

        logIn("the squatter's password").then().statusCode(401);
        logIn(PASSWORD).then().statusCode(200);
    }

    @Test
    void a_confirming_mail_can_be_asked_for_again_and_tells_nothing() {
        post("/api/v1/auth/email/verification", Map.of("email", "nobody" + email))
                .statusCode(202);
        post("/api/v1/auth/email/verification", Map.of("email", "not an address"))
                .statusCode(400);
        register(email, PASSWORD);
        String token = LetterBox.tokenFor(email, CONFIRM);

        post("/api/v1/auth/email/verification", Map.of("email", email)).statusCode(202);

        // One mail a minute: the first link stays good
        verify(token).statusCode(204);
        assertThat(LetterBox.subjects("nobody" + email)).isEmpty();
    }

    @Test
    void whoever_is_invited_chooses_a_password_and_consents() {
        String id = Server.asUser(UUID.randomUUID(), "admin")
                .body(Map.of("email", email, "displayName", "Grace"))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/users/"))
                .body("roles", equalTo(List.of("customer")))
                .extract()
                .path("id");
        String token = LetterBox.tokenFor(email, INVITATION);
        logIn(PASSWORD).then().statusCode(401);
        accept(token, false).statusCode(400);

        accept(token, true).statusCode(204);

        String access = logIn(PASSWORD).then().statusCode(200).extract().path("accessToken");
        assertThat(access).isNotEmpty();
        accept(token, true).statusCode(400).body("type", endsWith("link-invalid"));
        Server.asUser(UUID.randomUUID(), "admin")
                .post("/api/v1/users/" + id + "/invitation")
                .then()
                .statusCode(409)
                .body("type", endsWith("invitation-accepted"));
    }

    @Test
    void whoever_is_invited_gets_in_by_the_invitation_alone() {
        String known = "known" + email;
        register(known, PASSWORD);
        Server.asUser(UUID.randomUUID(), "admin")
                .body(Map.of("email", email, "displayName", "Grace"))
                .post("/api/v1/users")
                .then()
                .statusCode(201);

        post("/api/v1/auth/password/forgot", Map.of("email", email)).statusCode(202);
        post("/api/v1/auth/password/forgot", Map.of("email", known)).statusCode(202);

        // Asked for later, so answered later
        LetterBox.tokenFor(known, "Choose a new password");
        LetterBox.tokenFor(email, INVITATION);
        assertThat(LetterBox.subjects(email)).doesNotContain("Choose a new password");
    }

    @Test
    void only_admins_invite_and_nobody_is_invited_twice() {
        Map<String, String> wish = Map.of("email", email, "displayName", "Grace");
        Server.asNobody().body(wish).post("/api/v1/users").then().statusCode(401);
        Server.asUser(UUID.randomUUID(), "customer")
                .body(wish)
                .post("/api/v1/users")
                .then()
                .statusCode(403);
        Server.asUser(UUID.randomUUID(), "vendor")
                .body(wish)
                .post("/api/v1/users")
                .then()
                .statusCode(403);
        Server.asUser(UUID.randomUUID(), "admin")
                .body(wish)
                .post("/api/v1/users")
                .then()
                .statusCode(201);
        Server.asUser(UUID.randomUUID(), "admin")
                .body(wish)
                .post("/api/v1/users")
                .then()
                .statusCode(409)
                .body("type", endsWith("email-taken"));
    }

    @Test
    void a_link_is_good_for_its_purpose_only() {
        register(email, PASSWORD);
        String token = LetterBox.tokenFor(email, CONFIRM);

        post("/api/v1/auth/password/reset", Map.of("token", token, "newPassword", "another password"))
                .statusCode(400);
        post("/api/v1/auth/email/change", Map.of("token", token)).statusCode(400);
        accept(token, true).statusCode(400);

        verify(token).statusCode(204);
    }

    private ValidatableResponse accept(String token, boolean consent) {
        return post(
                "/api/v1/auth/invitation",
                Map.of("token", token, "password", PASSWORD, "displayName", "Grace", "consent", consent));
    }

    private static ValidatableResponse verify(String token) {
        return post("/api/v1/auth/email/verify", Map.of("token", token));
    }

    private static ValidatableResponse register(String email, String password) {
        return post(
                "/api/v1/auth/register",
                Map.of("email", email, "password", password, "displayName", "Ada", "consent", true));
    }

    private Response logIn(String password) {
        return Server.asNobody()
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return Server.asNobody().body(body).post(path).then();
    }
}
