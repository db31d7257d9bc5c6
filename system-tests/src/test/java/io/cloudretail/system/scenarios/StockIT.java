package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static io.cloudretail.system.drivers.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.EventLog;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.Vendor;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Stock as its vendor keeps it, and as everybody else sees it. */
@SideBySide
class StockIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vendor vendor = Vendor.newcomer();

    @Test
    void a_delivery_counts_once_however_often_its_note_comes_and_stands_in_the_ledger() throws Exception {
        String sku = vendor.sells("Mug", 250, 2);

        List<Response> answers = atOnce(8, 16, () -> vendor.books("7", sku, "receipt", 10));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThatProblem(vendor.books("7", sku, "receipt", 11)).hasStatus(422).hasCode("idempotency-key-reused");
        vendor.books("8", sku, "correction", -3).then().statusCode(201).body("onHand", equalTo(9));
        assertThatProblem(vendor.books("9", sku, "correction", -10))
                .hasStatus(409)
                .hasCode("stock-would-not-fit");
        assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(9, 0));
        vendor.request()
                .get("/api/v1/inventory/" + sku + "/movements")
                .then()
                .statusCode(200)
                .body("items.type", contains("correction", "receipt", "receipt"))
                .body("items.onHandChange", contains(-3, 10, 2))
                .body("items[0].reason", equalTo("note 8"))
                .body("items[0].actorId", equalTo(vendor.id()));
        Admin.request().get("/api/v1/inventory/ledger").then().statusCode(200).body("differences", empty());
    }

    @Test
    void a_file_books_every_row_that_can_be_and_says_of_the_others_why_not() {
        String mug = vendor.sells("Mug", 250, 1);
        Vendor other = Vendor.newcomer();
        String theirs = other.sells("Jug", 250, 1);
        String csv = "sku,type,quantity,reason\n"
                + mug + ",receipt,10,\"note, \"\"7\"\"\"\n"
                + mug + ",correction,-12,all broken\n"
                + mug + ",correction,-1,\n"
                + theirs + ",receipt,1,\n"
                + mug + ",sale,1,\n"
                + mug + ",correction,-1,one broken\n";

        for (int time = 0; time < 2; time++) {
            vendor.booksFile("file-1", csv)
                    .then()
                    .statusCode(200)
                    .body("read", equalTo(6))
                    .body("booked", equalTo(2))
                    .body("refused.line", contains(3, 4, 5, 6))
                    .body("refused.column", contains("quantity", "reason", "sku", "type"));
        }

        assertThat(Books.stock(mug)).isEqualTo(new Books.Stock(10, 0));
        assertThat(Books.stock(theirs)).isEqualTo(new Books.Stock(1, 0));
        assertThatProblem(vendor.booksFile("file-1", csv + mug + ",receipt,1,\n"))
                .hasStatus(422);
        assertThatProblem(vendor.booksFile("file-2", "sku,type\n")).hasStatus(400);
    }

    @Test
    void what_runs_out_is_told_and_listed_until_there_is_more() {
        String mug = vendor.sells("Mug", 250, 10);
        vendor.sells("Jug", 250, 100);
        vendor.setsThreshold(mug, 7).then().statusCode(200).body("low", equalTo(false));
        assertThat(vendor.low()).isEmpty();

        assertThat(Customer.newcomer().order(mug, 3, "tok_visa")).isConfirmed();

        assertThat(vendor.low()).containsExactly(mug);
        assertThat(Vendor.newcomer().low()).isEmpty();
        assertThatProblem(Customer.newcomer().request().get("/api/v1/inventory/managed?low=true"))
                .hasStatus(403);
        assertThatProblem(Gateway.request().get("/api/v1/inventory?low=true")).hasStatus(401);
        vendor.books("1", mug, "receipt", 1).then().statusCode(201).body("low", equalTo(false));
        assertThat(vendor.low()).isEmpty();
        Awaitility.await("both are told").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        EventLog.typesOf("cloudretail.inventory", mug))
                .filteredOn(type -> !type.equals("inventory.availability_changed"))
                .containsExactly("inventory.low_stock", "inventory.restocked"));
    }

    @Test
    void what_is_sold_out_is_shown_so_until_there_is_more() {
        String mug = vendor.sells("Mug", 250, 2);
        Customer customer = Customer.newcomer();

        assertThat(customer.order(mug, 2, "tok_visa")).isConfirmed();

        Awaitility.await("it is sold out").atMost(PATIENCE).untilAsserted(() -> vendor.shelf("inStock=false")
                .body("items.title", contains("Mug")));
        assertThat(customer.order(mug, 1, "tok_visa")).isRejectedAs("out_of_stock");
        vendor.books("1", mug, "receipt", 5).then().statusCode(201);
        Awaitility.await("it can be had").atMost(PATIENCE).untilAsserted(() -> vendor.shelf("inStock=true")
                .body("items.title", contains("Mug")));
        assertThat(customer.order(mug, 1, "tok_visa")).isConfirmed();
    }

    @Test
    void whoever_asks_again_is_told_when_nothing_changed() {
        String mug = vendor.sells("Mug", 250, 3);
        String jug = vendor.sells("Jug", 250, 1);
        String list = "/api/v1/inventory?sku=" + mug + "&sku=" + jug + "&sku=NONE";
        for (String path : List.of("/api/v1/inventory/" + mug, list)) {
            String tag = Gateway.request()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-cache"))
                    .extract()
                    .header("ETag");
            Gateway.request().header("If-None-Match", tag).get(path).then().statusCode(304);
            vendor.books(UUID.randomUUID().toString(), mug, "receipt", 1).then().statusCode(201);
            Gateway.request().header("If-None-Match", tag).get(path).then().statusCode(200);
        }
        Gateway.request()
                .get(list)
                .then()
                .body("$", hasSize(2))
                .body("find { it.sku == '" + mug + "' }.available", equalTo(5));
        assertThatProblem(Gateway.request().get("/api/v1/inventory/NONE")).hasStatus(404);
    }

    @Test
    void stock_is_its_vendors_and_the_admins_to_keep_and_nobody_elses() {
        String mug = vendor.sells("Mug", 250, 3);
        Vendor other = Vendor.newcomer();
        Customer customer = Customer.newcomer();

        assertThatProblem(other.books("1", mug, "receipt", 1)).hasStatus(404);
        assertThatProblem(other.setsThreshold(mug, 1)).hasStatus(404);
        assertThatProblem(other.request().get("/api/v1/inventory/managed/" + mug))
                .hasStatus(404);
        assertThatProblem(customer.request()
                        .header("Idempotency-Key", "1")
                        .body(Map.of("type", "receipt", "quantity", 1))
                        .post("/api/v1/inventory/" + mug + "/movements"))
                .hasStatus(403);
        assertThatProblem(vendor.request()
                        .body(Map.of("type", "receipt", "quantity", 1))
                        .post("/api/v1/inventory/" + mug + "/movements"))
                .hasStatus(400);
        Admin.request()
                .get("/api/v1/inventory/managed/" + mug)
                .then()
                .statusCode(200)
                .body("onHand", equalTo(3));
    }
}
