package io.cloudretail.user.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
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

/** Becoming a vendor. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VendorApplicationIT {
    private static final String PASSWORD = "correct horse battery";

    private final String email = UUID.randomUUID() + "@example.org";
    private UUID id;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(VendorApplicationIT.class);
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

    private static final Map<String, String> WISH = Map.of("company", "Tin & Sons", "message", "We make tins.");

    @Test
    void a_customer_asks_and_an_admin_decides() {
        String application = submit().statusCode(201)
                .body("status", equalTo("OPEN"))
                .extract()
                .path("id");
        submit().statusCode(409).body("type", endsWith("application-open"));
        assertThat(waiting()).contains(application);

        decide(application, "approve", Map.of()).statusCode(200).body("status", equalTo("APPROVED"));

        own().statusCode(200).body("status", equalTo("APPROVED"));
        Server.asUser(id, "customer")
                .get("/api/v1/users/me")
                .then()
                .body("roles", equalTo(List.of("customer", "vendor")));
        LetterBox.awaitMail(email, "You can sell at CloudRetail");
        decide(application, "reject", Map.of("reason", "late"))
                .statusCode(409)
                .body("type", endsWith("already-decided"));
        submit().statusCode(409).body("type", endsWith("already-vendor"));
    }

    @Test
    void whoever_was_rejected_learns_why_and_may_ask_again() {
        String application = submit().extract().path("id");

        decide(application, "reject", Map.of("reason", "No tins, please.")).statusCode(200);

        own().body("status", equalTo("REJECTED")).body("reason", equalTo("No tins, please."));
        assertThat(LetterBox.awaitMail(email, "Your application to sell at CloudRetail"))
                .doesNotContain("tins");
        submit().statusCode(201);
    }

    @Test
    void only_admins_see_and_decide_applications() {
        String application = submit().extract().path("id");
        String path = "/api/v1/vendor-applications";

        for (String role : List.of("customer", "vendor")) {
            Server.asUser(id, role).get(path).then().statusCode(403);
            Server.asUser(id, role)
                    .post(path + "/" + application + "/approve")
                    .then()
                    .statusCode(403);
            Server.asUser(id, role)
                    .body(Map.of("reason", "x"))
                    .post(path + "/" + application + "/reject")
                    .then()
                    .statusCode(403);
        }
        Server.asNobody().get(path).then().statusCode(401);
        Server.asUser(UUID.randomUUID(), "admin")
                .get(path + "?status=MAYBE")
                .then()
                .statusCode(400);
        decide(UUID.randomUUID().toString(), "approve", Map.of()).statusCode(404);
        decide(application, "reject", Map.of()).statusCode(400);
        own().body("status", equalTo("OPEN"));
    }

    @Test
    void nobody_who_never_asked_has_an_application() {
        own().statusCode(204);
        Server.asUser(id, "customer")
                .body(Map.of("company", " ", "message", "x"))
                .post("/api/v1/users/me/vendor-application")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse submit() {
        return Server.asUser(id, "customer")
                .body(WISH)
                .post("/api/v1/users/me/vendor-application")
                .then();
    }

    private ValidatableResponse own() {
        return Server.asUser(id, "customer")
                .get("/api/v1/users/me/vendor-application")
                .then();
    }

    /** All that wait, page by page. */
    private static List<String> waiting() {
        List<String> found = new java.util.ArrayList<>();
        String cursor = "";
        do {
            var page = Server.asUser(UUID.randomUUID(), "admin")
                    .get("/api/v1/vendor-applications?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.id"));
            cursor = page.path("nextCursor") == null ? "" : "&cursor=" + page.path("nextCursor");
        } while (!cursor.isEmpty());
        return found;
    }

    private static ValidatableResponse decide(String application, String decision, Map<String, ?> body) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .body(body)
                .post("/api/v1/vendor-applications/" + application + "/" + decision)
                .then();
    }
}
