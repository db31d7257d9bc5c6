package io.cloudretail.user.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second factor, over HTTP, with an authenticator of the test's own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SecondFactorIT {
    private static final String PASSWORD = "correct horse battery";
    private static final String TOTP = "/api/v1/users/me/totp";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(SecondFactorIT.class);
    }

    private final String email = UUID.randomUUID() + "@example.org";
    private UUID id;

    @BeforeEach
    void somebody_new() {
        id = UUID.fromString(Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .path("id"));
    }

    @Test
    void the_set_up_can_be_scanned_and_does_not_count_before_its_activation() throws IOException {
        Response setup = me().post(TOTP);

        setup.then().statusCode(200).body("otpauthUri", startsWith("otpauth://totp/CloudRetail:"));
        byte[] png = Base64.getDecoder().decode((String) setup.path("qrPng"));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(200);
        logIn(null).statusCode(200);
    }

    @Test
    void once_active_the_password_alone_gives_no_access() {
        String secret = activated().secret();

        logIn(null).statusCode(401).body("type", endsWith("totp-required"));
        logIn(Authenticator.code(secret)).statusCode(401).body("type", endsWith("wrong-code"));
        me().post(TOTP).then().statusCode(409).body("type", endsWith("second-factor-active"));
    }

    @Test
    void a_recovery_code_opens_the_door_once() {
        Authenticator active = activated();
        String recovery = active.recoveryCodes().get(3).toLowerCase(Locale.ROOT);

        assertThat(active.recoveryCodes()).hasSize(10);
        logIn(recovery).statusCode(200);
        logIn(recovery).statusCode(401).body("type", endsWith("wrong-code"));
    }

    @Test
    void after_five_wrong_codes_the_right_one_has_to_wait() {
        Authenticator active = activated();
        for (int i = 0; i < 5; i++) {
            logIn("00000" + i).statusCode(401);
        }

        logIn(active.recoveryCodes().get(0)).statusCode(429).body("type", endsWith("too-many-attempts"));
    }

    @Test
    void switching_it_off_needs_the_password_and_a_code() {
        Authenticator active = activated();
        String recovery = active.recoveryCodes().get(0);

        switchOff("wrong", recovery).statusCode(403).body("type", endsWith("wrong-password"));
        switchOff(PASSWORD, "000000").statusCode(401).body("type", endsWith("wrong-code"));
        logIn(null).statusCode(401);
        switchOff(PASSWORD, recovery).statusCode(204);
        logIn(null).statusCode(200);
    }

    @Test
    void activating_it_ends_every_other_session() {
        String cookie = Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/login")
                .cookie("refresh");

        activated();

        Server.asNobody()
                .cookie("refresh", cookie)
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void nothing_is_activated_by_a_wrong_code_or_without_a_set_up() {
        me().body(Map.of("code", "123456")).post(TOTP + "/activate").then().statusCode(409);
        me().post(TOTP);
        me().body(Map.of("code", "12345")).post(TOTP + "/activate").then().statusCode(401);
        logIn(null).statusCode(200);
    }

    @Test
    void a_new_password_forgets_a_secret_that_was_not_activated() {
        String secret = me().post(TOTP).path("secret");
        me().body(Map.of("currentPassword", PASSWORD, "newPassword", "another " + PASSWORD))
                .put("/api/v1/users/me/password")
                .then()
                .statusCode(204);

        me().body(Map.of("code", Authenticator.code(secret)))
                .post(TOTP + "/activate")
                .then()
                .statusCode(409)
                .body("type", endsWith("nothing-to-activate"));
    }

    @Test
    void nobody_else_has_a_second_factor_here() {
        Server.asNobody().post(TOTP).then().statusCode(401);
        Server.asService().post(TOTP).then().statusCode(403);
    }

    @Test
    void an_access_token_of_an_older_login_cannot_set_it_up() {
        setUpSince(Instant.now().minusSeconds(660)).statusCode(403).body("type", endsWith("login-too-old"));

        setUpSince(Instant.now().minusSeconds(540)).statusCode(200);
    }

    @Test
    void an_admin_takes_it_away_from_whoever_lost_it_and_its_owner_is_told() {
        Authenticator active = activated();
        String cookie = logIn(active.recoveryCodes().get(0)).extract().cookie("refresh");
        UUID admin = UUID.randomUUID();

        takeAway(Server.asUser(admin, "admin"), id).statusCode(204);

        logIn(null).statusCode(200);
        Server.asNobody()
                .cookie("refresh", cookie)
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(401);
        Server.asUser(admin, "admin")
                .get("/api/v1/audit?action=second-factor-off&accountId=" + id)
                .then()
                .body("items[0].actorId", equalTo(admin.toString()));
        LetterBox.awaitMail(email, "The second factor of your account");
    }

    @Test
    void nobody_but_an_admin_takes_it_away_without_a_code() {
        activated();

        takeAway(me(), id).statusCode(403);
        takeAway(Server.asUser(id, "vendor"), id).statusCode(403);
        takeAway(Server.asService(), id).statusCode(403);
        takeAway(Server.asNobody(), id).statusCode(401);
        takeAway(Server.asUser(id, "admin"), UUID.randomUUID()).statusCode(404);
        logIn(null).statusCode(401);
    }

    @Test
    void an_admins_token_does_not_take_away_its_owners_own_second_factor() {
        activated();

        takeAway(Server.asUser(id, "admin", "customer"), id)
                .statusCode(409)
                .body("type", endsWith("own-second-factor"));

        logIn(null).statusCode(401).body("type", endsWith("totp-required"));
    }

    @Test
    void an_admins_token_of_an_older_login_takes_away_nobodys() {
        activated();

        takeAway(Server.asUserSince(Instant.now().minusSeconds(660), UUID.randomUUID(), "admin"), id)
                .statusCode(403)
                .body("type", endsWith("login-too-old"));
        logIn(null).statusCode(401).body("type", endsWith("totp-required"));

        takeAway(Server.asUserSince(Instant.now().minusSeconds(540), UUID.randomUUID(), "admin"), id)
                .statusCode(204);
        logIn(null).statusCode(200);
    }

    @Test
    void taking_away_or_switching_off_what_is_not_there_changes_nothing() {
        String cookie = logIn(null).extract().cookie("refresh");
        me().post(TOTP).then().statusCode(200);

        takeAway(Server.asUser(UUID.randomUUID(), "admin"), id).statusCode(204);
        switchOff(PASSWORD, "000000").statusCode(204);

        cookie = refresh(cookie).statusCode(200).extract().cookie("refresh");
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/audit?action=second-factor-off&accountId=" + id)
                .then()
                .body("items", empty());
        activated();
        refresh(cookie).statusCode(401);
        // Written later, so sent later
        LetterBox.awaitMail(email, "The second factor of your account");
        assertThat(LetterBox.subjects(email)).containsOnlyOnce("The second factor of your account");
    }

    private static ValidatableResponse refresh(String cookie) {
        return Server.asNobody()
                .cookie("refresh", cookie)
                .post("/api/v1/auth/refresh")
                .then();
    }

    private ValidatableResponse setUpSince(Instant login) {
        return Server.asUserSince(login, id, "customer").post(TOTP).then();
    }

    private static ValidatableResponse takeAway(RequestSpecification who, UUID from) {
        return who.delete("/api/v1/users/" + from + "/totp").then();
    }

    private Authenticator activated() {
        return Authenticator.activatedBy(id);
    }

    private ValidatableResponse switchOff(String password, String code) {
        return me().body(Map.of("password", password, "code", code))
                .delete(TOTP)
                .then();
    }

    private ValidatableResponse logIn(String code) {
        Map<String, String> body = new HashMap<>(Map.of("email", email, "password", PASSWORD));
        if (code != null) {
            body.put("totp", code);
        }
        return Server.asNobody().body(body).post("/api/v1/auth/login").then();
    }

    private RequestSpecification me() {
        return Server.asUser(id, "customer");
    }
}
