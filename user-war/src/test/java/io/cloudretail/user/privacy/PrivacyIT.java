package io.cloudretail.user.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A copy of everything, and being forgotten. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PrivacyIT {
    private static final String PASSWORD = "correct horse battery";

    private final String email = UUID.randomUUID() + "@example.org";
    private UUID id;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(PrivacyIT.class);
    }

    @BeforeEach
    void somebody_new() {
        id = UUID.fromString(Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static final Map<String, Object> HOME =
            Map.of("name", "Ada", "line1", "1 High Street", "city", "York", "postalCode", "YO1 7HH", "country", "GB");

    private Neighbour neighbour;

    @BeforeEach
    void neighbours_that_know_something() {
        neighbour = Neighbour.here().answers(200, "{\"known\":1}");
    }

    @AfterEach
    void close() {
        neighbour.close();
    }

    @Test
    void the_copy_holds_what_every_service_knows_and_no_secret() {
        Server.asUser(id, "customer").body(HOME).post("/api/v1/users/me/addresses");
        neighbour.answersAt("/internal/users/" + id + "/export", 200, "{\"about\":\"" + id + "\"}");

        neighbour.untilAnswered(() -> export().then().statusCode(200));
        export().then()
                .header("Content-Disposition", containsString("attachment"))
                .body("account.account.email", equalTo(email))
                .body("account.consentVersion", not(nullValue()))
                .body("addresses[0].city", equalTo("York"))
                .body("auditEntries.action", hasItem("registered"))
                .body("order.about", equalTo(id.toString()))
                .body("payment.about", equalTo(id.toString()))
                .body("product.about", equalTo(id.toString()))
                .body("inventory.about", equalTo(id.toString()))
                .body(not(containsString("$2a$")));
        assertThat(neighbour.last().headers().get("authorization").get(0)).startsWith("Bearer ");
    }

    @Test
    void a_copy_that_lacks_a_part_is_none() {
        neighbour.untilAnswered(() -> export().then().statusCode(200));
        neighbour.answersAt("/internal/users/", 500, "");

        export().then().statusCode(503).header("Retry-After", not(nullValue()));
    }

    @Test
    void a_part_may_be_larger_than_the_memory_and_is_passed_on_as_it_comes() {
        String product =
                "{\"title\":\"A mug, \\u00e9\\\"quoted\\\"\",\"price\":12345678901234567,\"rating\":4.50,\"on\":[true,false,null]}";
        neighbour.answersAt(
                "/internal/users/", 200, "{\"products\":[" + (product + ",").repeat(150_000) + product + "]}");
        neighbour.untilAnswered(() -> export().then().statusCode(200));

        String copy = export().asString();

        assertThat(copy.split("12345678901234567", -1)).hasSize(4 * 150_001 + 1);
        assertThat(copy)
                .contains("é\\\"quoted\\\"")
                .contains("4.50")
                .contains("[true,false,null]")
                .endsWith("]}}");
    }

    @Test
    void a_part_that_breaks_off_leaves_no_copy_that_could_be_taken_for_the_whole() {
        neighbour.untilAnswered(() -> export().then().statusCode(200));
        neighbour.answersAt("/internal/users/", 200, "{\"products\":[{\"title\":\"Mug\"},");

        export().then().statusCode(503).header("Retry-After", not(nullValue()));

        neighbour.answersAt("/internal/users/", 200, "{\"products\":[" + "{\"title\":\"Mug\"},".repeat(10_000));
        assertThat(export().asString()).doesNotEndWith("}}");
    }

    @Test
    void an_erased_account_leaves_nothing_but_bare_facts() {
        Server.asUser(id, "customer").body(HOME).post("/api/v1/users/me/addresses");
        String cookie = logIn().cookie("refresh");

        erase(PASSWORD).statusCode(204);

        logIn().then().statusCode(401);
        Server.asNobody()
                .cookie("refresh", cookie)
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(401);
        Server.asUser(id, "customer").get("/api/v1/users/me").then().statusCode(404);
        Server.asUser(id, "customer").get("/api/v1/users/me/addresses").then().body("items", hasSize(0));
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/users?q=" + email)
                .then()
                .body("items", hasSize(0));
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/audit?accountId=" + id)
                .then()
                .body("items[0].action", equalTo("erased"))
                .body("items.findAll { it.address != null || it.userAgent != null || it.detail != null }", hasSize(0));
        LetterBox.awaitMail(email, "Your account was erased");
    }

    @Test
    void an_erased_address_can_open_a_new_account() {
        erase(PASSWORD).statusCode(204);

        Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);

        logIn().then().statusCode(200);
    }

    @Test
    void erasing_needs_the_password_and_the_last_admin_cannot() {
        erase("a wrong one").statusCode(403).body("type", endsWith("wrong-password"));
        Server.asNobody()
                .body(Map.of("password", PASSWORD))
                .post("/api/v1/users/me/erasure")
                .then()
                .statusCode(401);
        String last = Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/users?q=first.admin")
                .then()
                .extract()
                .path("items[0].id");
        Server.asUser(UUID.fromString(last), "admin")
                .body(Map.of("password", "the first admin's password"))
                .post("/api/v1/users/me/erasure")
                .then()
                .statusCode(409)
                .body("type", endsWith("last-admin"));
        logIn().then().statusCode(200);
    }

    @Test
    void only_the_person_gets_the_copy() {
        Server.asNobody().get("/api/v1/users/me/export").then().statusCode(401);
        Server.asService().get("/api/v1/users/me/export").then().statusCode(403);
        Server.asUser(UUID.randomUUID(), "customer")
                .get("/api/v1/users/me/export")
                .then()
                .statusCode(404);
    }

    private Response export() {
        return Server.asUser(id, "customer").get("/api/v1/users/me/export");
    }

    private ValidatableResponse erase(String password) {
        return Server.asUser(id, "customer")
                .body(Map.of("password", password))
                .post("/api/v1/users/me/erasure")
                .then();
    }

    private Response logIn() {
        return Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/login");
    }
}
