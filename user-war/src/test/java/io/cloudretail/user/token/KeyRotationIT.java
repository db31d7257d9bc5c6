package io.cloudretail.user.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.user.SharedSettings;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rotating the signing keys by hand, with the next key old enough at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeyRotationIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(KeyRotationIT.class, SharedSettings.CONFIRMED_ADDRESSES_AND_KEYS_OF_AGE);
    }

    @Test
    void the_next_key_becomes_active_and_the_old_one_stays_published() {
        String active = kids("ACTIVE").get(0);
        String next = kids("NEXT").get(0);

        rotate("admin").then().statusCode(200);

        assertThat(kids("ACTIVE")).containsExactly(next);
        assertThat(kids("RETIRED")).contains(active);
        assertThat(kids("NEXT")).hasSize(1).doesNotContain(active, next);
        List<String> published = Server.asNobody().get("/.well-known/jwks.json").path("keys.kid");
        assertThat(published).contains(active, next).containsAll(kids("NEXT"));
    }

    @Test
    void no_list_shows_a_key_itself() {
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/signing-keys")
                .then()
                .statusCode(200)
                .body(not(containsString("\"d\"")))
                .body(not(containsString("\"n\"")));
    }

    @Test
    void keys_are_an_admins_business() {
        Server.asNobody().get("/api/v1/signing-keys").then().statusCode(401);
        Server.asNobody().post("/api/v1/signing-keys/rotation").then().statusCode(401);
        for (String role : List.of("customer", "vendor")) {
            Server.asUser(UUID.randomUUID(), role)
                    .get("/api/v1/signing-keys")
                    .then()
                    .statusCode(403);
            rotate(role).then().statusCode(403);
        }
        Server.asService().get("/api/v1/signing-keys").then().statusCode(403);
    }

    private static io.restassured.response.Response rotate(String role) {
        return Server.asUser(UUID.randomUUID(), role).post("/api/v1/signing-keys/rotation");
    }

    private static List<String> kids(String state) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/signing-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.state == '" + state + "' }.kid");
    }
}
