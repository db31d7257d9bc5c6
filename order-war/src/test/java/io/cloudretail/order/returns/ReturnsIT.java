package io.cloudretail.order.returns;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Surroundings.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come back, who asks for it, and who decides; over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReturnsIT extends Returning {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                        ReturnsIT.class, "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"))
                .addClass(Returning.class);
    }

    @Test
    void a_refused_return_brings_nothing_back_and_its_units_may_be_returned_again() {
        String order = shipped(customer);
        String both = ONE_MUG.replace(":1}", ":2}");
        String id = ask(order, both).statusCode(201).extract().path("id");
        ask(order, ONE_MUG).statusCode(409);

        refuse(id).statusCode(200).body("status", equalTo("REFUSED"));
        refuse(id).statusCode(200);
        receive(id, true).statusCode(409).body("type", containsString("return-closed"));
        ask(order, both).statusCode(201);
    }

    @Test
    void more_than_was_bought_is_refused_and_says_how_much_may_still_come_back() {
        String order = shipped(customer);
        ask(order, ONE_MUG).statusCode(201);

        ask(order, ONE_MUG.replace(":1}", ":2}"))
                .statusCode(409)
                .body("type", containsString("more-than-bought"))
                .body("lines[0].sku", equalTo("MUG"))
                .body("lines[0].requested", equalTo(2))
                .body("lines[0].returnable", equalTo(1));
        ask(order, ONE_MUG.replace("MUG", "BAG")).statusCode(409).body("lines[0].returnable", equalTo(0));
        list(order).body("items", hasSize(1));
    }

    @Test
    void of_many_who_return_the_same_units_at_once_as_many_succeed_as_there_are_units() throws Exception {
        String order = shipped(customer, TWO_MUGS.replace("\"quantity\":2", "\"quantity\":5"));
        List<Callable<Integer>> asking = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            asking.add(() -> ask(order, ONE_MUG).extract().statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var answer : threads.invokeAll(asking)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        list(order).body("items", hasSize(5));
    }

    @Test
    void nothing_is_returned_before_it_is_on_its_way() {
        String order = order(customer, TWO_MUGS).extract().path("id");

        ask(order, ONE_MUG).statusCode(409).body("type", containsString("not-returnable"));
        list(order).body("items", hasSize(0));
    }

    @Test
    void the_same_key_is_the_same_return_and_another_wish_under_it_is_refused() {
        String order = shipped(customer);
        String first =
                askAs(order, "my-return", ONE_MUG).statusCode(201).extract().path("id");

        askAs(order, "my-return", ONE_MUG)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        askAs(order, "my-return", ONE_MUG.replace(":1}", ":2}"))
                .statusCode(422)
                .body("type", containsString("return-key-reused"));
        askAs(order, "a b", ONE_MUG).statusCode(400);
        list(order).body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[],\"reason\":\"x\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}]}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}],\"reason\":\" \"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":0}],\"reason\":\"x\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":-1}],\"reason\":\"x\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1.5}],\"reason\":\"x\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":4294967297}],\"reason\":\"x\"}",
                "{\"items\":[{\"sku\":\"MUG\"}],\"reason\":\"x\"}",
                "{\"items\":[{\"quantity\":1}],\"reason\":\"x\"}",
                "{\"items\":[null],\"reason\":\"x\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1,\"refund\":1}],\"reason\":\"x\"}",
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}],\"reason\":\"x\",\"status\":\"REFUNDED\"}"
            })
    void a_wish_that_is_none_is_refused_and_changes_nothing(String body) {
        String order = shipped(customer);

        ask(order, body).statusCode(400).contentType("application/problem+json");
        list(order).body("items", hasSize(0));
    }

    @Test
    void each_role_gets_its_own() {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");
        String path = "/api/v1/orders/" + order + "/returns";
        UUID other = UUID.randomUUID();

        Server.asUser(other, "customer").get(path).then().statusCode(404);
        Server.asUser(other, "customer").body(ONE_MUG).post(path).then().statusCode(404);
        Server.asUser(other, "vendor").get(path).then().statusCode(403);
        Server.asUser(other, "vendor").body(ONE_MUG).post(path).then().statusCode(403);
        Server.asNobody().body(ONE_MUG).post(path).then().statusCode(401);
        Server.asUser(admin, "admin").body(ONE_MUG).post(path).then().statusCode(201);
        for (String step : List.of("/receive", "/refuse")) {
            String desk = "/api/v1/returns/" + id + step;
            String body = "{\"restock\":true}";
            Server.asUser(customer, "customer").body(body).post(desk).then().statusCode(403);
            Server.asUser(customer, "vendor").body(body).post(desk).then().statusCode(403);
            Server.asNobody().body(body).post(desk).then().statusCode(401);
            Server.asUser(admin, "admin")
                    .body(body)
                    .post("/api/v1/returns/" + UUID.randomUUID() + step)
                    .then()
                    .statusCode(404);
        }
        Server.asUser(customer, "customer").get("/api/v1/returns").then().statusCode(403);
        list(order).body("items.status", equalTo(List.of("REQUESTED", "REQUESTED")));
        history(order).body("entries.by", hasItems("customer", "admin"));
    }

    @Test
    void admins_page_through_what_waits_for_them_oldest_first() {
        String order = shipped(customer);
        String older = ask(order, ONE_MUG).extract().path("id");
        String newer = ask(order, ONE_MUG).extract().path("id");

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Server.asUser(admin, "admin")
                    .get("/api/v1/returns?limit=2&status=REQUESTED" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(older, newer);
        for (String bad : List.of("status=NONE", "limit=0", "cursor=junk")) {
            Server.asUser(admin, "admin").get("/api/v1/returns?" + bad).then().statusCode(400);
        }
    }

    private ValidatableResponse askAs(String order, String key, String body) {
        return Server.asUser(customer, "customer")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/orders/" + order + "/returns")
                .then();
    }
}
