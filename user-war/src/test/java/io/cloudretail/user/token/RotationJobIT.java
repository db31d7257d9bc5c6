package io.cloudretail.user.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.user.PassingTimeResource;
import io.cloudretail.user.SharedSettings;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job that rotates the signing keys, with the times that it has in the shop and a closer look at the clock. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RotationJobIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(RotationJobIT.class, SharedSettings.COSTLY_HASHES_AND_A_CLOSE_LOOK_AT_KEYS)
                .addClass(PassingTimeResource.class);
    }

    @Test
    void a_key_signs_for_thirty_days_and_stays_published_until_its_tokens_are_dead() {
        Instant begin = Instant.now();
        String first = kids("ACTIVE").get(0);
        String second = kids("NEXT").get(0);

        pass("P30D");
        await("the next key signs")
                .untilAsserted(() -> assertThat(kids("ACTIVE")).containsExactly(second));
        assertThat(published()).contains(first, second).containsAll(kids("NEXT"));
        String third = kids("NEXT").get(0);

        pass("P29DT23H");
        // The same run looks whether a rotation is due
        await("the first key is withdrawn")
                .untilAsserted(() -> assertThat(published()).doesNotContain(first));
        assertThat(kids("ACTIVE")).containsExactly(second);

        pass("PT1H");
        await("the third key signs")
                .untilAsserted(() -> assertThat(kids("ACTIVE")).containsExactly(third));
        await("it is in the audit log").untilAsserted(() -> asAdmin()
                .get("/api/v1/audit?action=signing-keys-rotated&from=" + begin)
                .then()
                .body("items.size()", equalTo(2))
                .body("items.actorId", everyItem(nullValue())));
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(30));
    }

    private static void pass(String time) {
        Server.asNobody()
                .queryParam("by", time)
                .post("/test-time/signing-keys")
                .then()
                .statusCode(204);
    }

    private static List<String> published() {
        return Server.asNobody().get("/.well-known/jwks.json").path("keys.kid");
    }

    private static List<String> kids(String state) {
        return asAdmin()
                .get("/api/v1/signing-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.state == '" + state + "' }.kid");
    }

    private static RequestSpecification asAdmin() {
        return Server.asUser(UUID.randomUUID(), "admin");
    }
}
