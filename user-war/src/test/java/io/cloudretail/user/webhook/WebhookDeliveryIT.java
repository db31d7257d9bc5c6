package io.cloudretail.user.webhook;

import static io.cloudretail.user.webhook.Subscriber.happens;
import static io.cloudretail.user.webhook.Subscriber.timePasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.kit.event.EventJson;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.patience.Await;
import io.cloudretail.user.news.OrderEventsDoorResource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What receivers are sent, and what becomes of it when they do not take it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WebhookDeliveryIT {
    private static final String LOW = "inventory.low_stock";

    private final Receiver receiver = new Receiver();
    private final Subscriber vendor = Subscriber.vendor();
    private final String sku = UUID.randomUUID().toString();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(WebhookDeliveryIT.class)
                .addClasses(
                        WebhookDoorResource.class,
                        OrderEventsDoorResource.class,
                        OrderEventsDoorResource.Brought.class);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_vendor_is_told_of_their_own_stock_signed_and_once() {
        Subscriber.Registered hook = vendor.registers(receiver.url(), LOW);
        UUID event = UUID.randomUUID();

        happens(event, LOW, sku, stockOf(vendor));
        happens(event, LOW, sku, stockOf(vendor));
        happens(LOW, sku, stockOf(Subscriber.vendor()));
        happens("inventory.restocked", sku, stockOf(vendor));
        UUID last = happens(LOW, sku, stockOf(vendor));

        Await.until("the last", () -> receiver.all().stream().anyMatch(one -> isOf(one, last)));
        assertThat(receiver.all()).hasSize(2).allSatisfy(one -> requireSigned(one, hook.secret()));
        Receiver.Received first = receiver.all().get(0);
        assertThat(first.headers())
                .containsEntry("method", "POST")
                .containsEntry("webhook-id", event.toString())
                .containsEntry("content-type", "application/cloudevents+json; charset=UTF-8");
        assertThat(EventJson.parse(first.body()).getString("type")).isEqualTo(LOW);
        assertThat(EventJson.parse(first.body()).getJsonObject("data").toString())
                .isEqualTo("{\"sku\":\"" + sku + "\",\"available\":4,\"threshold\":5}");
        vendor.awaitNewest(hook.id(), "state", "DELIVERED");
        vendor.looksAt(hook.id() + "/deliveries?limit=1&state=DELIVERED")
                .body("items[0].eventId", equalTo(last.toString()))
                .body("items[0].answerStatus", equalTo(204))
                .body("items[0].attempts", equalTo(1));
    }

    @Test
    void an_admin_is_told_of_all_orders_but_not_of_who_buys() {
        Subscriber admin = Subscriber.admin();
        admin.registers(receiver.url(), "order.created");
        String order = UUID.randomUUID().toString();
        String customer = UUID.randomUUID().toString();

        UUID event = happens(
                "order.created",
                order,
                "{\"orderId\":\"" + order + "\",\"customerId\":\"" + customer + "\",\"number\":\"CR-7\",\"items\":[]}");

        Await.until("the event", () -> receiver.all().stream().anyMatch(one -> isOf(one, event)));
        assertThat(receiver.all().get(0).body()).contains(order, "CR-7").doesNotContain(customer);
    }

    @Test
    void whoever_lost_their_role_is_told_nothing_any_more() {
        vendor.registers(receiver.url(), LOW);
        vendor.has("customer");
        happens(LOW, sku, stockOf(vendor));
        vendor.has("customer", "vendor");

        UUID later = happens(LOW, sku, stockOf(vendor));

        Await.until("the later one", () -> receiver.all().stream().anyMatch(one -> isOf(one, later)));
        assertThat(receiver.all()).hasSize(1);
    }

    @Test
    void what_is_refused_is_tried_again_under_the_same_id_and_holds_up_nothing_else() {
        Subscriber.Registered hook = vendor.registers(receiver.answers(500).url(), LOW);
        UUID event = happens(LOW, sku, stockOf(vendor));
        Await.until("two attempts", () -> receiver.all().size() >= 2);
        vendor.looksAt(hook.id() + "/deliveries")
                .body("items[0].failure", equalTo("refused-by-receiver"))
                .body("items[0].answerStatus", equalTo(500));

        receiver.answers(200);

        vendor.awaitNewest(hook.id(), "state", "DELIVERED");
        assertThat(receiver.all()).allMatch(one -> isOf(one, event));
        vendor.looksAt(hook.id()).body("failingSince", equalTo(null));
    }

    @Test
    void a_redirect_is_not_followed() {
        Subscriber.Registered hook = vendor.registers(receiver.answers(307).url(), LOW);

        happens(LOW, sku, stockOf(vendor));

        vendor.awaitNewest(hook.id(), "answerStatus", "307");
        Await.until("another attempt", () -> receiver.all().size() >= 2);
        assertThat(receiver.all()).allMatch(one -> one.headers().get("method").equals("POST"));
        vendor.looksAt(hook.id() + "/deliveries").body("items[0].state", equalTo("WAITING"));
    }

    @Test
    void receivers_that_say_nothing_delay_no_other() {
        try (Receiver silent = new Receiver().keepsSilent();
                Receiver alsoSilent = new Receiver().keepsSilent()) {
            List<Subscriber.Registered> slow =
                    List.of(vendor.registers(silent.url(), LOW), vendor.registers(alsoSilent.url(), LOW));
            for (int i = 0; i < 10; i++) {
                happens(LOW, sku, stockOf(vendor));
            }
            Await.until(
                    "both are being waited for",
                    () -> !silent.all().isEmpty() && !alsoSilent.all().isEmpty());
            vendor.registers(receiver.url(), LOW);

            UUID event = happens(LOW, sku, stockOf(vendor));

            Await.until("the event", () -> receiver.all().stream().anyMatch(one -> isOf(one, event)));
            slow.forEach(hook ->
                    vendor.looksAt(hook.id() + "/deliveries?state=DELIVERED").body("items.size()", equalTo(0)));
            Await.until("its failure", () -> vendor.looksAt(slow.get(0).id() + "/deliveries?limit=100")
                    .extract()
                    .<List<String>>path("items.failure")
                    .contains("no-answer"));
        }
    }

    @Test
    void nothing_is_sent_to_an_address_that_is_not_in_the_internet() {
        try (Receiver inside = new Receiver("127.0.0.2")) {
            Subscriber.Registered hook = vendor.registers(inside.url(), LOW);

            happens(LOW, sku, stockOf(vendor));

            vendor.awaitNewest(hook.id(), "failure", "address-refused");
            assertThat(inside.all()).isEmpty();
        }
    }

    @Test
    void after_a_day_a_delivery_has_failed_and_can_be_made_again() {
        Subscriber.Registered hook = vendor.registers(receiver.answers(500).url(), LOW);
        UUID event = happens(LOW, sku, stockOf(vendor));
        vendor.awaitNewest(hook.id(), "answerStatus", "500");

        timePasses(hook.id(), "PT25H");

        vendor.awaitNewest(hook.id(), "state", "FAILED");
        int before = receiver.answers(204).all().size();
        vendor.posts(hook.id() + "/deliveries/" + vendor.newest(hook.id(), "id") + "/redeliver")
                .statusCode(202)
                .body("state", equalTo("WAITING"));
        vendor.awaitNewest(hook.id(), "state", "DELIVERED");
        assertThat(receiver.all()).hasSize(before + 1).allMatch(one -> isOf(one, event));
    }

    @Test
    void a_webhook_that_takes_nothing_for_days_is_disabled_and_its_owner_is_written_to() {
        Subscriber.Registered hook = vendor.registers(receiver.answers(503).url(), LOW);
        happens(LOW, sku, stockOf(vendor));
        vendor.awaitNewest(hook.id(), "answerStatus", "503");
        timePasses(hook.id(), "P6D");
        happens(LOW, sku, stockOf(vendor));

        Await.untilIs("false", () -> vendor.looksAt(hook.id()).extract().path("enabled"));

        vendor.looksAt(hook.id()).body("disabledReason", equalTo("failing"));
        assertThat(LetterBox.awaitMail(vendor.email, "Your webhook was disabled"))
                .contains(hook.id());
        vendor.awaitNewest(hook.id(), "state", "FAILED");
        receiver.answers(204);
        vendor.edits(hook.id(), receiver.url(), true, LOW)
                .body("enabled", equalTo(true))
                .body("disabledReason", equalTo(null));
        UUID event = happens(LOW, sku, stockOf(vendor));
        Await.until("the event", () -> receiver.all().stream().anyMatch(one -> isOf(one, event)));
    }

    @Test
    void an_event_that_comes_while_a_webhook_is_being_disabled_does_not_wait_for_ever() {
        Subscriber.Registered hook = vendor.registers(receiver.url(), LOW);

        Server.asNobody()
                .queryParam("webhook", hook.id())
                .queryParam("id", UUID.randomUUID())
                .queryParam("type", LOW)
                .queryParam("subject", sku)
                .body(stockOf(vendor))
                .post("/test-webhooks/disabling")
                .then()
                .statusCode(204);

        vendor.looksAt(hook.id() + "/deliveries").body("items.size()", equalTo(0));
    }

    @Test
    void a_receiver_that_is_gone_for_good_is_asked_once() {
        Subscriber.Registered hook = vendor.registers(receiver.answers(410).url(), LOW);

        happens(LOW, sku, stockOf(vendor));

        Await.untilIs("gone", () -> vendor.looksAt(hook.id()).extract().path("disabledReason"));
        assertThat(receiver.all()).hasSize(1);
    }

    @Test
    void both_secrets_sign_for_a_day_and_a_test_shows_it() {
        Subscriber.Registered hook = vendor.registers(receiver.url(), LOW);
        String next = vendor.posts(hook.id() + "/secret").extract().path("secret");

        vendor.posts(hook.id() + "/deliveries").statusCode(202).body("eventType", equalTo("webhook.test"));
        vendor.awaitNewest(hook.id(), "state", "DELIVERED");
        requireSigned(receiver.all().get(0), next, hook.secret());

        timePasses(hook.id(), "PT25H");
        vendor.posts(hook.id() + "/deliveries").statusCode(202);
        Await.until("the second", () -> receiver.all().size() == 2);
        requireSigned(receiver.all().get(1), next);
    }

    @Test
    void the_log_is_paged_and_forgotten_after_a_month() {
        Subscriber.Registered hook = vendor.registers(receiver.url(), LOW);
        for (int i = 0; i < 3; i++) {
            happens(LOW, sku, stockOf(vendor));
        }
        Await.until("all three", () -> receiver.all().size() == 3);
        Await.untilPasses(
                () -> vendor.looksAt(hook.id() + "/deliveries?state=DELIVERED").body("items.size()", equalTo(3)));
        String cursor = vendor.looksAt(hook.id() + "/deliveries?limit=2")
                .body("items.size()", equalTo(2))
                .extract()
                .path("nextCursor");
        vendor.looksAt(hook.id() + "/deliveries?limit=2&cursor=" + cursor).body("items.size()", equalTo(1));

        timePasses(hook.id(), "P31D");
        Server.asNobody().post("/test-webhooks/upkeep").then().statusCode(204);

        vendor.looksAt(hook.id() + "/deliveries").body("items.size()", equalTo(0));
    }

    private String stockOf(Subscriber owner) {
        return "{\"sku\":\"" + sku + "\",\"available\":4,\"threshold\":5,\"vendorId\":\"" + owner.id + "\"}";
    }

    private static boolean isOf(Receiver.Received one, UUID event) {
        return one.headers().get("webhook-id").equals(event.toString());
    }

    private static void requireSigned(Receiver.Received one, String... secrets) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(one.headers().get("webhook-timestamp")));
        assertThat(at).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(one.headers().get("webhook-signature"))
                .isEqualTo(Signature.of(
                        one.headers().get("webhook-id"),
                        at,
                        one.body(),
                        List.of(secrets).stream().map(SigningSecret::new).toList()));
    }
}
