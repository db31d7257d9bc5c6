package io.cloudretail.user.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.patience.Await;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another address for an account: once its mail was read, unless it was taken back before. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NewEmailIT extends Self {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(NewEmailIT.class).addClass(Self.class);
    }

    @Test
    void another_address_counts_once_its_mail_was_read_and_the_old_one_is_told() {
        String other = "new" + email;
        String token = askedFor(other);
        LetterBox.awaitMail(email, "The e-mail address of your account");
        logIn(other).then().statusCode(401);

        confirm(token).statusCode(204);

        logIn(other).then().statusCode(200);
        logIn(email).then().statusCode(401);
        confirm(token).statusCode(400).body("type", endsWith("link-invalid"));
        me().body("email", equalTo(other)).body("emailVerified", equalTo(true));
    }

    @Test
    void another_address_needs_the_password() {
        change("new" + email, "a wrong one").statusCode(403).body("type", endsWith("wrong-password"));
        change("not an address", PASSWORD).statusCode(400);
    }

    @Test
    void an_address_that_got_an_account_in_the_meantime_is_not_taken_over() {
        String other = "new" + email;
        String token = askedFor(other);
        Server.asNobody()
                .body(Map.of("email", other, "password", PASSWORD, "displayName", "Eve", "consent", true))
                .post("/api/v1/auth/register");

        confirm(token).statusCode(409).body("type", endsWith("email-taken"));

        me().body("email", equalTo(email));
    }

    @Test
    void a_new_password_takes_back_a_change_of_address_that_is_under_way() {
        String token = askedFor("new" + email);
        Server.asUser(id, "customer")
                .body(Map.of("currentPassword", PASSWORD, "newPassword", "staple of another kind"))
                .put("/api/v1/users/me/password")
                .then()
                .statusCode(204);

        isTakenBack(token);
    }

    @Test
    void a_password_chosen_by_mail_takes_it_back_as_well() {
        String token = askedFor("new" + email);
        Server.asNobody().body(Map.of("email", email)).post("/api/v1/auth/password/forgot");
        String reset = LetterBox.tokenFor(email, "Choose a new password");
        Server.asNobody()
                .body(Map.of("token", reset, "newPassword", "staple of another kind"))
                .post("/api/v1/auth/password/reset")
                .then()
                .statusCode(204);

        isTakenBack(token);
    }

    @Test
    void locking_an_account_takes_it_back_for_good() {
        String token = askedFor("new" + email);
        for (String verb : List.of("lock", "unlock")) {
            Server.asUser(UUID.randomUUID(), "admin")
                    .post("/api/v1/users/" + id + "/" + verb)
                    .then()
                    .statusCode(200);
        }

        confirm(token).statusCode(400).body("type", endsWith("link-invalid"));
    }

    @Test
    void a_change_that_is_under_way_is_seen_by_its_owner_and_can_be_withdrawn() {
        String other = "new" + email;
        address().body("email", equalTo(email)).body("pending", nullValue());
        change(other, PASSWORD).statusCode(202);
        address()
                .body("email", equalTo(email))
                .body("pending.email", equalTo(other))
                .body("pending.until", endsWith("Z"));
        String token = LetterBox.tokenFor(other, "Confirm your new e-mail address");

        withdraw(Server.asUser(id, "customer")).statusCode(204);

        address().body("pending", nullValue());
        confirm(token).statusCode(400).body("type", endsWith("link-invalid"));
        withdraw(Server.asUser(id, "customer")).statusCode(204);
        me().body("email", equalTo(email));
    }

    @Test
    void what_was_confirmed_is_under_way_no_more() {
        String other = "new" + email;

        confirm(askedFor(other)).statusCode(204);

        address().body("email", equalTo(other)).body("verified", equalTo(true)).body("pending", nullValue());
    }

    @Test
    void what_was_withdrawn_and_is_wanted_again_at_once_has_to_wait() {
        String other = "new" + email;
        change(other, PASSWORD).statusCode(202);
        change(other, PASSWORD).statusCode(202);
        withdraw(Server.asUser(id, "customer")).statusCode(204);

        change(other, PASSWORD).statusCode(429).header("Retry-After", "60").body("type", endsWith("too-many-mails"));

        address().body("pending", nullValue());
        change("other" + email, PASSWORD).statusCode(202);
        address().body("pending.email", equalTo("other" + email));
    }

    @Test
    void the_old_address_is_told_once_however_often_the_same_is_asked_for() {
        for (int i = 0; i < 3; i++) {
            change("new" + email, PASSWORD).statusCode(202);
        }
        change("other" + email, PASSWORD).statusCode(202);

        LetterBox.awaitMail("other" + email, "Confirm your new e-mail address");
        Await.untilPasses(() -> assertThat(LetterBox.subjects(email))
                .filteredOn("The e-mail address of your account"::equals)
                .hasSize(2));
    }

    @Test
    void what_somebody_else_has_just_asked_for_can_be_asked_for_and_nobody_can_tell() {
        String wanted = "new" + email;
        change(wanted, PASSWORD).statusCode(202);
        UUID another = registered("another" + email);

        Server.asUser(another, "customer")
                .body(Map.of("email", wanted, "password", PASSWORD))
                .put("/api/v1/users/me/email")
                .then()
                .statusCode(202);
    }

    @Test
    void nobody_else_sees_or_withdraws_a_change() {
        change("new" + email, PASSWORD).statusCode(202);

        Server.asNobody().get("/api/v1/users/me/email").then().statusCode(401);
        Server.asService().get("/api/v1/users/me/email").then().statusCode(403);
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/users/me/email")
                .then()
                .statusCode(404);
        withdraw(Server.asNobody()).statusCode(401);
        withdraw(Server.asService()).statusCode(403);
        withdraw(Server.asUser(UUID.randomUUID(), "admin")).statusCode(204);

        address().body("pending.email", equalTo("new" + email));
    }

    private ValidatableResponse address() {
        return Server.asUser(id, "customer")
                .get("/api/v1/users/me/email")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse withdraw(RequestSpecification who) {
        return who.delete("/api/v1/users/me/email").then();
    }

    private ValidatableResponse change(String address, String password) {
        return Server.asUser(id, "customer")
                .body(Map.of("email", address, "password", password))
                .put("/api/v1/users/me/email")
                .then();
    }

    /** Asks for another address, and waits for what its mail says. */
    private String askedFor(String address) {
        change(address, PASSWORD).statusCode(202);
        return LetterBox.tokenFor(address, "Confirm your new e-mail address");
    }

    private void isTakenBack(String token) {
        confirm(token).statusCode(400).body("type", endsWith("link-invalid"));
        me().body("email", equalTo(email));
    }

    private static ValidatableResponse confirm(String token) {
        return Server.asNobody()
                .body(Map.of("token", token))
                .post("/api/v1/auth/email/change")
                .then();
    }

    private static Response logIn(String address) {
        return Server.asNobody()
                .body(Map.of("email", address, "password", PASSWORD))
                .post("/api/v1/auth/login");
    }
}
