package io.cloudretail.order.returns;

import static io.cloudretail.order.Surroundings.ADDRESS;
import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Surroundings.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units that come back, and the money for them, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReturnsIT {
    private static final String ONE_MUG = "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}],\"reason\":\"Too blue\"}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.withShortCircuits(
                ReturnsIT.class, "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"));
    }

    private final UUID customer = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_return_is_asked_for_received_and_refunded() {
        String order = shipped(customer);

        String id = ask(order, ONE_MUG)
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("orderId", equalTo(order))
                .body("refund.amount", equalTo(295))
                .body("items", hasSize(1))
                .body("items[0].quantity", equalTo(1))
                .body("reason", equalTo("Too blue"))
                .body("restock", nullValue())
                .extract()
                .path("id");
        // nothing but this refund is answered
        neighbours
                .answers(503, "")
                .answersAt("PUT /internal/payments/" + order + "/refunds/" + id, 200, "{\"status\":\"CAPTURED\"}");
        receive(id, true)
                .statusCode(200)
                .body("status", equalTo("REFUNDED"))
                .body("restock", equalTo(true))
                .body("receivedAt", notNullValue())
                .body("endedAt", notNullValue());

        list(order).body("items.status", equalTo(List.of("REFUNDED")));
        history(order)
                .body("entries.what", hasItems("RETURN_REQUESTED", "RETURN_RECEIVED", "RETURN_REFUNDED"))
                .body("entries.by[3]", equalTo("customer"))
                .body("entries.detail", hasItem(id));
        refundedOnce(order);
    }

    @Test
    void receiving_again_is_the_same_and_receiving_otherwise_is_refused() {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");
        receive(id, false).statusCode(200);

        receive(id, false).statusCode(200).body("status", equalTo("REFUNDED"));
        receive(id, true).statusCode(409).body("type", containsString("return-closed"));
        refuse(id).statusCode(409).body("type", containsString("return-closed"));
        refundedOnce(order);
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
    void of_many_who_receive_a_return_at_once_one_gives_the_money_back() throws Exception {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");
        var threads = Executors.newFixedThreadPool(6);
        try {
            Callable<Integer> receive = () -> receive(id, true).extract().statusCode();
            for (var answer : threads.invokeAll(List.of(receive, receive, receive, receive, receive, receive))) {
                assertThat(answer.get()).isIn(200, 202);
            }
        } finally {
            threads.shutdown();
        }

        receive(id, true).statusCode(200);
        refundedOnce(order);
    }

    @Test
    void lines_at_agreed_prices_bring_back_what_each_cost() {
        String line = "{\"sku\":\"MUG\",\"quantity\":2,\"agreedPrice\":{\"amount\":%d,\"currency\":\"GBP\"}}";
        String wish = "{\"customerId\":\"" + customer + "\",\"items\":[" + line.formatted(100) + ","
                + line.formatted(30) + "]," + ADDRESS + ",\"paymentToken\":\"tok_visa\"}";
        String order = Server.asUser(admin, "admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(wish)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Surroundings.ship(order, "Royal Mail", "RM1").statusCode(200);

        ask(order, ONE_MUG.replace(":1}", ":3}"))
                .statusCode(201)
                .body("items.quantity", equalTo(List.of(2, 1)))
                .body("refund.amount", equalTo(230));
        ask(order, ONE_MUG).statusCode(201).body("refund.amount", equalTo(30));
        ask(order, ONE_MUG).statusCode(409);
    }

    @Test
    void while_the_payment_service_is_away_the_refund_waits_and_then_is_made_by_itself() {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");
        neighbours.answersAt("/refunds/", 503, "");

        receive(id, true).statusCode(202).body("status", equalTo("RECEIVED"));
        receive(id, true).statusCode(202);
        history(order).body("items.phase", hasItem("RETRY")).body("entries.what", not(hasItem("RETURN_REFUNDED")));
        Surroundings.sayYes(neighbours);

        awaitRefund(order);
    }

    @Test
    void a_refund_that_is_refused_is_not_taken_for_done() {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");
        neighbours.answersAt(
                "/refunds/",
                409,
                "{\"type\":\"https://cloudretail.example/problems/more-than-captured\",\"status\":409}");

        receive(id, true).statusCode(202).body("status", equalTo("RECEIVED"));
        history(order)
                .body("items.findAll { it.phase == 'RETRY' }.detail", hasItem(containsString("more-than-captured")));
        Surroundings.sayYes(neighbours);

        awaitRefund(order);
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

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"restock\":null}", "{\"restock\":\"yes\"}", "{\"restock\":true,\"refund\":1}", "["})
    void a_receipt_that_is_none_is_refused_and_changes_nothing(String body) {
        String order = shipped(customer);
        String id = ask(order, ONE_MUG).extract().path("id");

        Server.asUser(admin, "admin")
                .body(body)
                .post("/api/v1/returns/" + id + "/receive")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        list(order).body("items.status", equalTo(List.of("REQUESTED")));
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

    private void refundedOnce(String order) {
        history(order).body("items.findAll { it.step == 'REFUND' }.phase", equalTo(List.of("INTENT", "OUTCOME")));
    }

    private void awaitRefund(String order) {
        Awaitility.await("the refund is made").atMost(Duration.ofSeconds(40)).untilAsserted(() -> list(order)
                .body("items.status", equalTo(List.of("REFUNDED"))));
        history(order).body("entries.what", hasItem("RETURN_REFUNDED"));
    }

    private ValidatableResponse ask(String order, String body) {
        return Server.asUser(customer, "customer")
                .body(body)
                .post("/api/v1/orders/" + order + "/returns")
                .then();
    }

    private ValidatableResponse askAs(String order, String key, String body) {
        return Server.asUser(customer, "customer")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/orders/" + order + "/returns")
                .then();
    }

    private ValidatableResponse receive(String id, boolean restock) {
        return Server.asUser(admin, "admin")
                .body("{\"restock\":" + restock + "}")
                .post("/api/v1/returns/" + id + "/receive")
                .then();
    }

    private ValidatableResponse refuse(String id) {
        return Server.asUser(admin, "admin")
                .post("/api/v1/returns/" + id + "/refuse")
                .then();
    }

    private ValidatableResponse list(String order) {
        return Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + order + "/returns")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse history(String order) {
        return Server.asUser(admin, "admin")
                .get("/api/v1/orders/" + order + "/history")
                .then()
                .statusCode(200);
    }
}
