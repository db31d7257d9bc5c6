package io.cloudretail.inventory.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.EventsDoorResource;
import io.cloudretail.inventory.Seller;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock booked by hand, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MovementsIT {
    private static final String HEADER = "sku,type,quantity,reason\n";

    private final Seller seller = new Seller();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(MovementsIT.class).addClasses(EventsDoorResource.class, EventMessage.class);
    }

    @Test
    void what_is_booked_is_in_stock_and_in_the_ledger() {
        String sku = seller.sells(2);

        seller.books(sku, "receipt", 10)
                .statusCode(201)
                .body("onHand", equalTo(12))
                .body("available", equalTo(12));
        seller.books(sku, "correction", -3).statusCode(201).body("onHand", equalTo(9));

        seller.looksAt("/" + sku + "/movements")
                .statusCode(200)
                .body("items.type", equalTo(List.of("correction", "receipt", "receipt")))
                .body("items.onHandChange", equalTo(List.of(-3, 10, 2)))
                .body("items[0].reason", equalTo("delivery note 7"))
                .body("items[0].actorId", equalTo(seller.id().toString()))
                .body("items[0].createdAt", notNullValue())
                .body("items[2].actorId", nullValue());
    }

    @Test
    void an_order_shows_as_reservation_sale_and_return() {
        String sku = seller.sells(5);
        UUID order = UUID.randomUUID();
        Seller.orders(order, sku, 2).statusCode(200);
        Seller.happens("order.confirmed", order, "{\"orderId\":\"" + order + "\"}");
        Seller.happens("order.cancelled", order, "{\"orderId\":\"" + order + "\"}");

        String cursor = seller.looksAt("/" + sku + "/movements?limit=2")
                .body("items.type", equalTo(List.of("return", "sale")))
                .body("items.reservedChange", equalTo(List.of(0, -2)))
                .body("items.orderId", equalTo(List.of(order.toString(), order.toString())))
                .extract()
                .path("nextCursor");
        seller.looksAt("/" + sku + "/movements?limit=2&cursor=" + cursor)
                .body("items.type", equalTo(List.of("reservation", "receipt")))
                .body("nextCursor", nullValue());
        seller.looksAt("/" + sku + "/movements?cursor=eA").statusCode(400);
    }

    @Test
    void a_delivery_note_counts_once_also_when_it_comes_many_times_at_once() throws Exception {
        String sku = seller.sells(0);
        Callable<Integer> note = () -> seller.books("note-1", sku, Seller.movement("receipt", 7))
                .extract()
                .statusCode();
        var threads = Executors.newFixedThreadPool(8);
        for (var answer : threads.invokeAll(Collections.nCopies(16, note))) {
            assertThat(answer.get()).isEqualTo(201);
        }
        threads.shutdown();

        seller.books("note-1", sku, Seller.movement("receipt", 7))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("onHand", equalTo(7));
        seller.books("note-1", sku, Seller.movement("receipt", 8))
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
        seller.looksAt("/managed/" + sku).body("onHand", equalTo(7));
    }

    @Test
    void the_same_key_of_somebody_else_is_another_one() {
        Seller other = new Seller();

        seller.books("mine", seller.sells(1), Seller.movement("receipt", 1)).statusCode(201);
        other.books("mine", other.sells(1), Seller.movement("receipt", 2)).statusCode(201);
    }

    @Test
    void less_than_orders_hold_cannot_be_left_and_the_key_stays_free() {
        String sku = seller.sells(5);
        UUID order = UUID.randomUUID();
        Seller.orders(order, sku, 4).statusCode(200);

        seller.books("count", sku, Seller.movement("correction", -2))
                .statusCode(409)
                .body("type", containsString("stock-would-not-fit"))
                .body("onHand", equalTo(5))
                .body("reserved", equalTo(4));
        Server.asService().delete("/internal/reservations/" + order).then().statusCode(200);
        seller.books("count", sku, Seller.movement("correction", -2))
                .statusCode(201)
                .body("onHand", equalTo(3));
    }

    @Test
    void others_stock_is_not_there_and_admins_book_on_all() {
        String sku = seller.sells(5);
        Seller other = new Seller();

        other.books(sku, "receipt", 1).statusCode(404);
        other.looksAt("/" + sku + "/movements").statusCode(404);
        seller.books("NONE", "receipt", 1).statusCode(404);

        UUID admin = UUID.randomUUID();
        Server.asUser(admin, "admin")
                .header("Idempotency-Key", "a")
                .body(Seller.movement("receipt", 1))
                .post("/api/v1/inventory/" + sku + "/movements")
                .then()
                .statusCode(201);
        seller.looksAt("/" + sku + "/movements")
                .body("items[0].onHandChange", equalTo(1))
                .body("items[0].actorId", nullValue());
        Server.asUser(admin, "admin")
                .get("/api/v1/inventory/" + sku + "/movements")
                .then()
                .body("items[0].actorId", equalTo(admin.toString()));
    }

    @Test
    void only_vendors_and_admins_book_and_look() {
        String path = "/api/v1/inventory/" + seller.sells(1) + "/movements";
        for (String role : List.of("customer", "service")) {
            Server.asUser(UUID.randomUUID(), role)
                    .header("Idempotency-Key", "k")
                    .body(Seller.movement("receipt", 1))
                    .post(path)
                    .then()
                    .statusCode(403);
            Server.asUser(UUID.randomUUID(), role).get(path).then().statusCode(403);
        }
        Server.asNobody().body(Seller.movement("receipt", 1)).post(path).then().statusCode(401);
        Server.asNobody().get(path).then().statusCode(401);
        Server.asNobody()
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/v1/inventory/movements")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"sale\",\"quantity\":1}",
                "{\"type\":\"receipt\",\"quantity\":0}",
                "{\"type\":\"receipt\",\"quantity\":-1}",
                "{\"type\":\"receipt\",\"quantity\":1.5}",
                "{\"type\":\"receipt\",\"quantity\":\"1\"}",
                "{\"type\":\"receipt\",\"quantity\":1000001}",
                "{\"type\":\"receipt\",\"quantity\":4294967297}",
                "{\"type\":\"receipt\"}",
                "{\"quantity\":1}",
                "{\"type\":\"correction\",\"quantity\":1}",
                "{\"type\":\"correction\",\"quantity\":1,\"reason\":\"  \"}",
                "{\"type\":\"correction\",\"quantity\":0,\"reason\":\"count\"}",
                "{\"type\":\"receipt\",\"quantity\":1,\"actorId\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\"}",
                "{\"type\":\"receipt\",\"quantity\":1,\"reason\":\"\\u0000\"}",
                "[]",
                "{"
            })
    void a_movement_that_is_none_is_refused(String body) {
        String sku = seller.sells(3);

        seller.books("k", sku, body).statusCode(400).contentType("application/problem+json");

        seller.looksAt("/managed/" + sku).body("onHand", equalTo(3));
    }

    @Test
    void a_movement_needs_a_key() {
        String sku = seller.sells(3);

        Server.asUser(seller.id(), "vendor")
                .body(Seller.movement("receipt", 1))
                .post("/api/v1/inventory/" + sku + "/movements")
                .then()
                .statusCode(400);
        seller.books("k".repeat(256), sku, Seller.movement("receipt", 1)).statusCode(400);
        seller.books("with space", sku, Seller.movement("receipt", 1)).statusCode(400);
    }

    @Test
    void a_file_books_every_row_that_can_be_and_tells_why_others_cannot() {
        String mug = seller.sells(1);
        String theirs = new Seller().sells(1);
        String csv = HEADER + mug + ",receipt,10,\n" + mug + ",correction,-11,all broken\n" + mug
                + ",correction,-1,one more\n" + mug + ",correction,1,\n" + theirs + ",receipt,1,\n" + mug
                + ",sale,1,\n" + mug + ",receipt,1.5,\n" + mug + ",receipt\n" + ",receipt,1,\n" + mug
                + ",receipt,5,\"note, \"\"7\"\"\"\n";

        for (int time = 0; time < 2; time++) {
            seller.booksFile("file-1", csv)
                    .statusCode(200)
                    .body("read", equalTo(10))
                    .body("booked", equalTo(3))
                    .body("refused.line", equalTo(List.of(4, 5, 6, 7, 8, 9, 10)))
                    .body(
                            "refused.column",
                            equalTo(List.of("quantity", "reason", "sku", "type", "quantity", "", "sku")));
        }

        seller.looksAt("/managed/" + mug).body("onHand", equalTo(5));
        seller.looksAt("/" + mug + "/movements").body("items[0].reason", equalTo("note, \"7\""));
        seller.booksFile("file-1", csv + mug + ",receipt,1,\n").statusCode(422);
    }

    @Test
    void a_file_of_thousands_of_rows_is_booked_at_once() {
        String mug = seller.sells(0);
        String bag = seller.sells(0);
        String csv = IntStream.range(0, 2500)
                .mapToObj(i -> mug + ",receipt,2,note " + i + "\n" + bag + ",receipt,1,\n")
                .collect(Collectors.joining("", HEADER, ""));

        seller.booksFile("large", csv)
                .statusCode(200)
                .body("booked", equalTo(5000))
                .body("refused", hasSize(0));

        seller.looksAt("/managed/" + mug).body("onHand", equalTo(5000));
        assertThat(Seller.told(mug)).hasSize(2);
        seller.booksFile("larger", csv + mug + ",receipt,1,\n").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sku,type\n", "sku,type,quantity,reason,price\n", "{}", "sku,type,quantity,reason\n\"A"})
    void a_file_that_is_none_is_refused(String csv) {
        seller.booksFile("k", csv).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_file_in_another_encoding_is_refused() {
        Server.asUser(seller.id(), "vendor")
                .header("Idempotency-Key", "k")
                .contentType("text/csv")
                .body(new byte[] {(byte) 0xff, (byte) 0xfe, 's'})
                .post("/api/v1/inventory/movements")
                .then()
                .statusCode(400);
    }
}
