package io.cloudretail.user.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.user.news.OrderEventsDoorResource;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What admins do in other services, in the one audit log. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdminEventsIT {
    private static final String TIME = "2026-11-23T12:00:00Z";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(AdminEventsIT.class)
                .addClasses(
                        AdminEventsDoorResource.class,
                        OrderEventsDoorResource.class,
                        OrderEventsDoorResource.Brought.class);
    }

    private final UUID admin = UUID.randomUUID();
    private final String order = UUID.randomUUID().toString();

    @Test
    void an_act_is_entered_with_who_what_when_and_where() {
        take(UUID.randomUUID(), "order", order, act("order-shipped", order));

        entries("subject=" + order)
                .body("items", hasSize(1))
                .body("items[0].service", equalTo("order"))
                .body("items[0].action", equalTo("order-shipped"))
                .body("items[0].actorId", equalTo(admin.toString()))
                .body("items[0].at", equalTo(TIME))
                .body("items[0].accountId", nullValue())
                .body("items[0].address", nullValue());
        entries("actorId=" + admin + "&action=order-shipped").body("items.subject", contains(order));
        entries("actorId=" + admin + "&action=order-delivered").body("items", empty());
        entries("subject=" + UUID.randomUUID()).body("items", empty());
    }

    @Test
    void the_same_event_again_enters_nothing_twice() {
        UUID event = UUID.randomUUID();
        take(event, "order", order, act("order-shipped", order));
        take(event, "order", order, act("order-shipped", order));
        take(UUID.randomUUID(), "order", order, act("order-delivered", order));

        entries("subject=" + order).body("items.action", contains("order-delivered", "order-shipped"));
    }

    @Test
    void what_does_not_say_who_did_what_to_what_is_set_aside() {
        List<String> useless = List.of(
                "{}",
                "{\"actorId\":\"" + admin + "\",\"action\":\"order-shipped\"}",
                "{\"action\":\"order-shipped\",\"subject\":\"" + order + "\"}",
                act("Order shipped!", order),
                act("order-shipped", UUID.randomUUID().toString()));
        useless.forEach(data -> take(UUID.randomUUID(), "order", order, data));
        take(UUID.randomUUID(), "a/stranger", order, act("order-shipped", order));

        take(UUID.randomUUID(), "order", order, act("order-delivered", order));

        entries("subject=" + order).body("items.action", contains("order-delivered"));
        assertThat(Server.asNobody()
                        .queryParam("subject", order)
                        .get("/test-acts")
                        .asString())
                .isEqualTo("6");
    }

    @Test
    void nobody_rewrites_an_entry() {
        take(UUID.randomUUID(), "order", order, act("order-shipped", order));

        for (String change : List.of("subject = 'another'", "service = 'user'", "actor_id = NULL", "at = now()")) {
            assertThat(Server.asNobody()
                            .queryParam("subject", order)
                            .body(change)
                            .put("/test-acts")
                            .asString())
                    .contains("append-only");
        }
        entries("subject=" + order).body("items.service", contains("order"));
    }

    private String act(String action, String subject) {
        return "{\"actorId\":\"" + admin + "\",\"action\":\"" + action + "\",\"subject\":\"" + subject + "\"}";
    }

    private static void take(UUID event, String service, String subject, String data) {
        Server.asNobody()
                .queryParam("id", event)
                .queryParam("source", "/cloudretail/" + service)
                .queryParam("subject", subject)
                .queryParam("time", TIME)
                .body(data)
                .post("/test-acts")
                .then()
                .statusCode(204);
    }

    private ValidatableResponse entries(String filter) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/audit?" + filter)
                .then()
                .statusCode(200);
    }
}
