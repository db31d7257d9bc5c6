package io.cloudretail.user.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In which orders admins see accounts and what happened to them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SortedListsIT {
    private static final String USERS = "/api/v1/users";
    private static final String AUDIT = "/api/v1/audit";

    private final String domain = "@" + UUID.randomUUID() + ".example";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(SortedListsIT.class);
    }

    @Test
    void accounts_are_listed_by_name_address_and_age_up_and_down_without_gaps() {
        String grace = register("b", "Grace");
        String ada = register("c", "ada & \u00e9douard");
        String bob = register("a", "Bob");
        String alike = register("d", "BOB");
        List<String> bobs = new ArrayList<>(List.of(bob, alike));
        Collections.sort(bobs);

        assertThat(users("created")).containsExactly(grace, ada, bob, alike);
        assertThat(users("-created")).containsExactly(alike, bob, ada, grace);
        assertThat(users("email")).containsExactly(bob, grace, ada, alike);
        assertThat(users("-email")).containsExactly(alike, ada, grace, bob);
        assertThat(users("name")).containsExactly(ada, bobs.get(0), bobs.get(1), grace);
        assertThat(users("-name")).containsExactly(grace, bobs.get(1), bobs.get(0), ada);
        assertThat(users("name&role=customer")).hasSize(4);
        assertThat(users("name&role=vendor")).isEmpty();
    }

    @Test
    void the_audit_log_is_read_from_either_end() {
        String id = register("a", "Ada");
        for (String verb : List.of("lock", "unlock", "lock")) {
            admin().post(USERS + "/" + id + "/" + verb).then().statusCode(200);
        }

        List<String> newest = all(AUDIT + "?limit=1&accountId=" + id + "&sort=-at", "action");
        assertThat(newest).startsWith("locked", "unlocked", "locked");
        assertThat(all(AUDIT + "?limit=1&accountId=" + id, "action")).isEqualTo(newest);
        List<String> oldest = all(AUDIT + "?limit=1&accountId=" + id + "&sort=at", "action");
        Collections.reverse(oldest);
        assertThat(oldest).isEqualTo(newest);
    }

    @Test
    void an_order_that_is_none_and_a_cursor_of_another_are_refused() {
        register("a", "Ada");
        register("b", "Bob");
        for (String path : List.of(USERS + "?limit=1&sort=name", AUDIT + "?limit=1&sort=at")) {
            String cursor = list(path).extract().path("nextCursor");
            String other = path.replace("sort=", "sort=-") + "&cursor=" + cursor;
            admin().get(other).then().statusCode(400).body("errors[0].field", equalTo("cursor"));
            String none = path.replaceFirst("sort=.*", "sort=lower(email)");
            admin().get(none).then().statusCode(400).body("errors[0].field", equalTo("sort"));
        }
        Server.asUser(UUID.randomUUID(), "vendor")
                .get(USERS + "?sort=name")
                .then()
                .statusCode(403);
    }

    private List<String> users(String sort) {
        return all(USERS + "?limit=1&q=" + domain.substring(1) + "&sort=" + sort, "id");
    }

    private static List<String> all(String path, String field) {
        List<String> values = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = list(path + cursor).extract();
            values.addAll(page.path("items." + field));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return values;
    }

    private static ValidatableResponse list(String path) {
        return admin().get(path).then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return Server.asUser(UUID.randomUUID(), "admin");
    }

    private String register(String before, String name) {
        return Server.asNobody()
                .body(Map.of(
                        "email",
                        before + domain,
                        "password",
                        "correct horse battery",
                        "displayName",
                        name,
                        "consent",
                        true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
