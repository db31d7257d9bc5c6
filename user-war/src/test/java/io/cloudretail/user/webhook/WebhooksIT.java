package io.cloudretail.user.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registering webhooks: whose they are, and what they may be. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WebhooksIT {
    private static final String URL = "https://erp.example.com/hooks";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(WebhooksIT.class);
    }

    @Test
    void a_webhook_shows_its_secret_once_and_is_its_owners_alone() {
        Subscriber vendor = Subscriber.vendor();
        Subscriber admin = Subscriber.admin();

        String hook = vendor.asks(URL, "OWN", "order.confirmed", "inventory.low_stock")
                .statusCode(201)
                .header("Location", containsString("/api/v1/webhooks/"))
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("webhook.id");

        vendor.looksAt(hook)
                .statusCode(200)
                .body("url", equalTo(URL))
                .body("enabled", equalTo(true))
                .body("eventTypes", equalTo(List.of("order.confirmed", "inventory.low_stock")))
                .body("secret", nullValue());
        vendor.looksAt("").body("items.id", equalTo(List.of(hook)));
        for (Subscriber stranger : List.of(admin, Subscriber.vendor())) {
            stranger.looksAt("").body("items", hasSize(0));
            stranger.looksAt(hook).statusCode(404);
            stranger.looksAt(hook + "/deliveries").statusCode(404);
            stranger.edits(hook, URL, true, "order.confirmed").statusCode(404);
            stranger.posts(hook + "/secret").statusCode(404);
            stranger.posts(hook + "/deliveries").statusCode(404);
            stranger.removes(hook).statusCode(404);
        }
        vendor.removes(hook).statusCode(204);
        vendor.looksAt(hook).statusCode(404);
    }

    @Test
    void a_customer_and_nobody_have_no_webhooks() {
        Map<String, Object> wish = Map.of("url", URL, "scope", "OWN", "eventTypes", List.of("order.confirmed"));

        Server.asUser(UUID.randomUUID(), "customer")
                .body(wish)
                .post(Subscriber.HOOKS)
                .then()
                .statusCode(403);
        Server.asNobody().body(wish).post(Subscriber.HOOKS).then().statusCode(401);
        Server.asNobody().get(Subscriber.HOOKS).then().statusCode(401);
    }

    @Test
    void a_vendor_is_not_told_of_the_whole_shop() {
        Subscriber vendor = Subscriber.vendor();

        vendor.asks(URL, "ALL", "order.confirmed").statusCode(400).body("errors[0].field", equalTo("scope"));
        Subscriber.admin()
                .asks(URL, "OWN", "order.confirmed")
                .statusCode(400)
                .body("errors[0].field", equalTo("scope"));
        // it says nothing of whose the products are
        vendor.asks(URL, "OWN", "order.created").statusCode(400).body("errors[0].field", equalTo("eventTypes"));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        Subscriber vendor = Subscriber.vendor();

        vendor.asks("ftp://erp.example.com/", "OWN", "order.confirmed")
                .statusCode(400)
                .body("errors[0].field", equalTo("url"));
        vendor.asks("", "OWN", "order.confirmed").statusCode(400);
        vendor.asks(URL, "MINE", "order.confirmed").statusCode(400);
        vendor.asks(URL, "OWN").statusCode(400);
        vendor.asks(URL, "OWN", "user.registered").statusCode(400);
        vendor.asks(URL, "OWN", "order.confirmed", "order.confirmed").statusCode(400);
        vendor.looksAt("").body("items", hasSize(0));
        String hook = vendor.registers(URL, "order.confirmed").id();
        vendor.looksAt(hook + "/deliveries?state=LOST").statusCode(400);
        vendor.looksAt(hook + "/deliveries?cursor=x").statusCode(400);
        vendor.looksAt(UUID.randomUUID() + "/deliveries").statusCode(404);
        vendor.posts(hook + "/deliveries/" + UUID.randomUUID() + "/redeliver").statusCode(404);
    }

    @Test
    void there_can_be_ten_and_each_act_is_in_the_audit_log() {
        Subscriber admin = Subscriber.admin();
        String hook = "";
        for (int i = 0; i < 10; i++) {
            hook = admin.registers(URL, "order.confirmed").id();
        }

        admin.asks(URL, "ALL", "order.confirmed").statusCode(409).body("type", endsWith("too-many-webhooks"));
        admin.posts(hook + "/secret").statusCode(200).body("webhook.formerSecretUntil", notNullValue());
        admin.edits(hook, URL, false, "order.created").statusCode(200).body("enabled", equalTo(false));
        admin.posts(hook + "/deliveries").statusCode(409).body("type", endsWith("webhook-disabled"));
        admin.removes(hook).statusCode(204);

        Server.asUser(admin.id, "admin")
                .get("/api/v1/audit?accountId=" + admin.id)
                .then()
                .body(
                        "items.action",
                        hasItems("webhook-added", "webhook-changed", "webhook-secret-rotated", "webhook-removed"))
                .body("items.find { it.action == 'webhook-removed' }.detail", equalTo(hook));
    }

    @Test
    void whoever_asks_what_is_known_of_them_finds_their_webhooks_and_whoever_leaves_takes_them_along() {
        Subscriber vendor = Subscriber.vendor();
        vendor.registers(URL, "order.confirmed");

        Server.asUser(vendor.id, "vendor")
                .body(Map.of("password", "correct horse battery"))
                .post("/api/v1/users/me/erasure")
                .then()
                .statusCode(204);

        assertThat(vendor.looksAt("").extract().<List<?>>path("items")).isEmpty();
    }
}
