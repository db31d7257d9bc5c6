package io.cloudretail.user.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an account says of its second factor, and new recovery codes for old ones. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RecoveryCodesIT {
    private static final String PASSWORD = "correct horse battery";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(RecoveryCodesIT.class);
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
    void its_owner_sees_whether_there_is_a_second_factor_and_how_many_codes_are_left() {
        account().body("secondFactor", equalTo(false)).body("recoveryCodesLeft", equalTo(0));
        me().post("/api/v1/users/me/totp").then().statusCode(200);
        account().body("secondFactor", equalTo(false));

        Authenticator app = Authenticator.activatedBy(id);

        account().body("secondFactor", equalTo(true)).body("recoveryCodesLeft", equalTo(10));
        logIn(app.recoveryCodes().get(0)).statusCode(200);
        account().body("recoveryCodesLeft", equalTo(9));
    }

    @Test
    void admins_see_who_has_a_second_factor_alone_and_in_lists() {
        seenByAdmins().body("items.secondFactor", equalTo(List.of(false)));

        Authenticator.activatedBy(id);

        seenByAdmins().body("items.secondFactor", equalTo(List.of(true)));
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/users/" + id)
                .then()
                .body("secondFactor", equalTo(true));
    }

    @Test
    void new_codes_end_the_old_ones_and_their_owner_is_told() {
        Authenticator app = Authenticator.activatedBy(id);

        List<String> codes = replace(PASSWORD, app.recoveryCodes().get(0))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("recoveryCodes");

        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(app.recoveryCodes());
        account().body("recoveryCodesLeft", equalTo(10));
        logIn(app.recoveryCodes().get(1)).statusCode(401).body("type", endsWith("wrong-code"));
        logIn(codes.get(0)).statusCode(200);
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/audit?action=recovery-codes-replaced&accountId=" + id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].actorId", equalTo(id.toString()));
        assertThat(LetterBox.awaitMail(email, "New recovery codes for your account"))
                .contains("let nobody in any more");
    }

    @Test
    void new_codes_need_the_password_and_a_code() {
        Authenticator app = Authenticator.activatedBy(id);
        String recovery = app.recoveryCodes().get(0);

        replace("a wrong one", recovery).statusCode(403).body("type", endsWith("wrong-password"));
        replace(PASSWORD, "000000").statusCode(401).body("type", endsWith("wrong-code"));
        replace(PASSWORD, "").statusCode(400);

        logIn(recovery).statusCode(200);
    }

    @Test
    void without_a_second_factor_there_are_no_recovery_codes() {
        replace(PASSWORD, "000000").statusCode(409).body("type", endsWith("no-second-factor"));
        me().post("/api/v1/users/me/totp");
        replace(PASSWORD, "000000").statusCode(409).body("type", endsWith("no-second-factor"));

        account().body("recoveryCodesLeft", equalTo(0));
    }

    @Test
    void nobody_else_makes_any() {
        Authenticator app = Authenticator.activatedBy(id);
        String recovery = app.recoveryCodes().get(0);

        replace(Server.asNobody(), PASSWORD, recovery).statusCode(401);
        replace(Server.asService(), PASSWORD, recovery).statusCode(403);
        replace(Server.asUser(UUID.randomUUID(), "admin"), PASSWORD, recovery).statusCode(404);

        logIn(recovery).statusCode(200);
    }

    private ValidatableResponse account() {
        return me().get("/api/v1/users/me").then().statusCode(200);
    }

    private ValidatableResponse seenByAdmins() {
        return Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/users?q=" + email)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse replace(String password, String code) {
        return replace(me(), password, code);
    }

    private static ValidatableResponse replace(RequestSpecification who, String password, String code) {
        return who.body(Map.of("password", password, "code", code))
                .post("/api/v1/users/me/totp/recovery-codes")
                .then();
    }

    private ValidatableResponse logIn(String code) {
        return Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "totp", code))
                .post("/api/v1/auth/login")
                .then();
    }

    private RequestSpecification me() {
        return Server.asUser(id, "customer");
    }
}
