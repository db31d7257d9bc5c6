package io.cloudretail.user.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What admins do with accounts, and the log of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdministrationIT {
    private static final String PASSWORD = "correct horse battery";

    private final String email = UUID.randomUUID() + "@example.org";
    private UUID id;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(AdministrationIT.class);
    }

    @BeforeEach
    void somebody_new() {
        id = register(email);
    }

    private final UUID admin = UUID.randomUUID();

    @Test
    void a_locked_account_is_out_and_its_login_tells_nothing() {
        String cookie = logIn(PASSWORD).cookie("refresh");

        lock("lock").statusCode(200).body("locked", equalTo(true));

        logIn(PASSWORD).then().statusCode(401).body("type", endsWith("invalid-credentials"));
        Server.asNobody()
                .cookie("refresh", cookie)
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(401);
        lock("unlock").statusCode(200).body("locked", equalTo(false));
        logIn(PASSWORD).then().statusCode(200);
    }

    @Test
    void a_locked_account_gets_no_new_password_by_mail() {
        String another = "another" + email;
        register(another);
        lock("lock");

        forget(email);
        forget(another);

        // Asked for later, so answered later
        LetterBox.awaitMail(another, "Choose a new password");
        assertThat(LetterBox.subjects(email)).doesNotContain("Choose a new password");
    }

    @Test
    void locking_is_an_admins_alone_and_the_last_admin_stays() {
        for (String role : List.of("customer", "vendor")) {
            Server.asUser(id, role).post("/api/v1/users/" + id + "/lock").then().statusCode(403);
            Server.asUser(id, role)
                    .post("/api/v1/users/" + id + "/unlock")
                    .then()
                    .statusCode(403);
        }
        Server.asNobody().post("/api/v1/users/" + id + "/lock").then().statusCode(401);
        Server.asUser(admin, "admin")
                .post("/api/v1/users/" + UUID.randomUUID() + "/lock")
                .then()
                .statusCode(404);
        String last = Server.asUser(admin, "admin")
                .get("/api/v1/users?q=first.admin")
                .then()
                .extract()
                .path("items[0].id");
        Server.asUser(admin, "admin")
                .post("/api/v1/users/" + last + "/lock")
                .then()
                .statusCode(409)
                .body("type", endsWith("last-admin"));
    }

    @Test
    void nobody_becomes_an_admin_by_a_token_of_an_older_login() {
        Map<String, Object> makesAnAdmin = Map.of("roles", List.of("admin", "customer"));
        Map<String, Object> invitesAnAdmin =
                Map.of("email", "invited" + email, "displayName", "Eve", "roles", List.of("admin"));

        loggedInAgo(660)
                .body(makesAnAdmin)
                .put("/api/v1/users/" + id + "/roles")
                .then()
                .statusCode(403)
                .body("type", endsWith("login-too-old"));
        loggedInAgo(660)
                .body(invitesAnAdmin)
                .post("/api/v1/users")
                .then()
                .statusCode(403)
                .body("type", endsWith("login-too-old"));
        // What admins do all day asks nobody to log in again
        loggedInAgo(660)
                .body(Map.of("roles", List.of("customer", "vendor")))
                .put("/api/v1/users/" + id + "/roles")
                .then()
                .statusCode(200);
        Server.asUser(admin, "admin")
                .get("/api/v1/users?q=invited" + email)
                .then()
                .body("items", hasSize(0));

        loggedInAgo(540).body(invitesAnAdmin).post("/api/v1/users").then().statusCode(201);
        loggedInAgo(540)
                .body(makesAnAdmin)
                .put("/api/v1/users/" + id + "/roles")
                .then()
                .statusCode(200)
                .body("roles", contains("admin", "customer"));
        // The other tests here count on the first admin being the only one
        loggedInAgo(540)
                .body(Map.of("roles", List.of("customer")))
                .put("/api/v1/users/" + id + "/roles")
                .then()
                .statusCode(200);
    }

    @Test
    void the_audit_log_says_who_did_what_to_whom_and_from_where() {
        lock("lock");
        Server.asNobody()
                .header("X-Forwarded-For", "192.0.2.7")
                .header("User-Agent", "A browser")
                .body(Map.of("email", email, "password", "wrong"))
                .post("/api/v1/auth/login");

        entries("accountId=" + id)
                .body("items.action", contains("login-failed", "locked", "registered"))
                .body("items[0].address", equalTo("192.0.2.7"))
                .body("items[0].userAgent", equalTo("A browser"))
                .body("items[0].actorId", nullValue())
                .body("items[1].actorId", equalTo(admin.toString()));
        entries("accountId=" + id + "&action=locked").body("items", hasSize(1));
        entries("actorId=" + admin).body("items.action", contains("locked"));
        entries("accountId=" + id + "&to=2020-01-01T00:00:00Z").body("items", hasSize(0));
        String cursor = entries("accountId=" + id + "&limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        entries("accountId=" + id + "&limit=2&cursor=" + cursor).body("items.action", contains("registered"));
    }

    @Test
    void the_audit_log_is_for_admins_and_its_filters_are_checked() {
        Server.asNobody().get("/api/v1/audit").then().statusCode(401);
        Server.asUser(id, "customer").get("/api/v1/audit").then().statusCode(403);
        Server.asUser(id, "vendor").get("/api/v1/audit").then().statusCode(403);
        Server.asService().get("/api/v1/audit").then().statusCode(403);
        for (String bad : List.of(
                "accountId=x",
                "actorId=1",
                "action=Dancing",
                "from=yesterday",
                "to=9999-01-01",
                "cursor=AA",
                "sort=actor")) {
            Server.asUser(admin, "admin")
                    .get("/api/v1/audit?" + bad)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo(bad.split("=")[0]));
        }
    }

    @Test
    void admins_find_the_accounts_that_have_a_role() {
        String ours = email.substring(0, 36);
        UUID vendor = register("vendor" + email);
        Server.asUser(admin, "admin")
                .body(Map.of("roles", List.of("customer", "vendor")))
                .put("/api/v1/users/" + vendor + "/roles")
                .then()
                .statusCode(200);

        found("role=vendor&q=" + ours)
                .body("items.id", contains(vendor.toString()))
                .body("nextCursor", nullValue());
        found("role=customer&q=" + ours).body("items.id", contains(vendor.toString(), id.toString()));
        found("role=admin&q=" + ours).body("items", hasSize(0));
        found("role=&q=" + ours).body("items", hasSize(2));
        String cursor = found("role=customer&limit=1&q=" + ours).extract().path("nextCursor");
        found("role=customer&limit=1&q=" + ours + "&cursor=" + cursor).body("items.id", contains(id.toString()));
        Server.asUser(admin, "admin")
                .get("/api/v1/users?role=king")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("role"));
    }

    @Test
    void admins_see_who_was_invited_and_has_not_come_yet() {
        String invited = Server.asUser(admin, "admin")
                .body(Map.of("email", "invited" + email, "displayName", "Grace"))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .body("invited", equalTo(true))
                .body("emailVerified", equalTo(false))
                .extract()
                .path("id");

        found("q=" + email).body("items.invited", contains(true, false));
        Server.asNobody()
                .body(Map.of(
                        "token",
                        LetterBox.tokenFor("invited" + email, "Your account at CloudRetail"),
                        "password",
                        PASSWORD,
                        "displayName",
                        "Grace",
                        "consent",
                        true))
                .post("/api/v1/auth/invitation")
                .then()
                .statusCode(204);
        Server.asUser(admin, "admin").get("/api/v1/users/" + invited).then().body("invited", equalTo(false));
    }

    private ValidatableResponse found(String query) {
        return Server.asUser(admin, "admin")
                .get("/api/v1/users?" + query)
                .then()
                .statusCode(200);
    }

    private RequestSpecification loggedInAgo(int seconds) {
        return Server.asUserSince(Instant.now().minusSeconds(seconds), admin, "admin");
    }

    private static UUID register(String email) {
        return UUID.fromString(Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void forget(String email) {
        Server.asNobody()
                .body(Map.of("email", email))
                .post("/api/v1/auth/password/forgot")
                .then()
                .statusCode(202);
    }

    private ValidatableResponse lock(String verb) {
        return Server.asUser(admin, "admin")
                .post("/api/v1/users/" + id + "/" + verb)
                .then();
    }

    private ValidatableResponse entries(String filter) {
        return Server.asUser(admin, "admin")
                .get("/api/v1/audit?" + filter)
                .then()
                .statusCode(200);
    }

    private Response logIn(String password) {
        return Server.asNobody()
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }
}
