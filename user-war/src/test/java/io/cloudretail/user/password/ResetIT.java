package io.cloudretail.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.user.PassingTimeResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A forgotten password. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ResetIT {
    private static final String OLD = "correct horse battery";
    private static final String NEW = "staple of another kind";
    private static final String SUBJECT = "Choose a new password";

    private final String email = UUID.randomUUID() + "@example.org";
    private String id;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ResetIT.class).addClass(PassingTimeResource.class);
    }

    @BeforeEach
    void somebody_new() {
        id = register(email);
    }

    @Test
    void the_link_gives_a_new_password_once_and_ends_all_sessions() {
        String cookie = logIn(OLD).cookie("refresh");
        forgot(email).statusCode(202);
        String token = LetterBox.tokenFor(email, SUBJECT);

        reset(token, NEW).statusCode(204);

        logIn(OLD).then().statusCode(401);
        logIn(NEW).then().statusCode(200);
        Server.asNobody()
                .cookie("refresh", cookie)
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(401);
        reset(token, "a third password").statusCode(400).body("type", endsWith("link-invalid"));
        LetterBox.awaitMail(email, "Your password was changed");
    }

    @Test
    void asking_tells_nobody_whether_there_is_an_account() {
        String known = forgot(email).statusCode(202).extract().asString();
        String unknown = forgot("nobody" + email).statusCode(202).extract().asString();

        assertThat(unknown).isEqualTo(known);
        LetterBox.tokenFor(email, SUBJECT);
        assertThat(LetterBox.subjects("nobody" + email)).isEmpty();
    }

    @Test
    void nobody_floods_a_letter_box() {
        String another = "another" + email;
        register(another);
        for (int i = 0; i < 5; i++) {
            forgot(email).statusCode(202);
        }
        forgot(another).statusCode(202);

        // Asked for later, so answered later
        LetterBox.tokenFor(another, SUBJECT);
        assertThat(LetterBox.subjects(email)).containsOnlyOnce(SUBJECT);
    }

    @Test
    void a_password_that_will_not_do_leaves_the_link_good() {
        forgot(email);
        String token = LetterBox.tokenFor(email, SUBJECT);

        reset(token, "password").statusCode(400).body("errors[0].field", equalTo("newPassword"));

        reset(token, NEW).statusCode(204);
    }

    @Test
    void the_link_is_good_for_half_an_hour() {
        String late = "late" + email;
        String lateId = register(late);
        forgot(email);
        forgot(late);
        String token = LetterBox.tokenFor(email, SUBJECT);
        String lateToken = LetterBox.tokenFor(late, SUBJECT);

        pass(id, "PT29M");
        pass(lateId, "PT30M");

        reset(token, NEW).statusCode(204);
        reset(lateToken, NEW).statusCode(400).body("type", endsWith("link-invalid"));
        logIn(late, OLD).then().statusCode(200);
    }

    @Test
    void a_made_up_token_does_nothing() {
        reset("A".repeat(43), NEW).statusCode(400).body("type", endsWith("link-invalid"));
        reset("", NEW).statusCode(400);
    }

    @Test
    void a_link_from_before_a_change_of_the_password_is_no_longer_good() {
        forgot(email);
        String token = LetterBox.tokenFor(email, SUBJECT);
        Server.asUser(UUID.fromString(id), "customer")
                .body(Map.of("currentPassword", OLD, "newPassword", NEW))
                .put("/api/v1/users/me/password")
                .then()
                .statusCode(204);

        reset(token, "a third password").statusCode(400);
    }

    private static String register(String email) {
        return Server.asNobody()
                .body(Map.of("email", email, "password", OLD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .path("id");
    }

    private static ValidatableResponse forgot(String email) {
        return Server.asNobody()
                .body(Map.of("email", email))
                .post("/api/v1/auth/password/forgot")
                .then();
    }

    private static ValidatableResponse reset(String token, String password) {
        return Server.asNobody()
                .body(Map.of("token", token, "newPassword", password))
                .post("/api/v1/auth/password/reset")
                .then();
    }

    private static void pass(String account, String time) {
        Server.asNobody()
                .queryParam("account", account)
                .queryParam("by", time)
                .post("/test-time/links")
                .then()
                .statusCode(204);
    }

    private Response logIn(String password) {
        return logIn(email, password);
    }

    private static Response logIn(String email, String password) {
        return Server.asNobody()
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }
}
