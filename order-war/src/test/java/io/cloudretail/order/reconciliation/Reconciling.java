package io.cloudretail.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.cloudretail.kit.figures.Units;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Books that are made by hand: the orders in the database, those of the neighbours as they answer. */
abstract class Reconciling {
    static final String NO_PAYMENTS = "{\"sums\":[],\"held\":[],\"flaws\":[],\"entries\":[]}";
    static final String NO_STOCK =
            "{\"sums\":{\"onHand\":0,\"reserved\":0,\"sold\":0,\"held\":0},\"sold\":[],\"restocked\":[],\"held\":[],\"flaws\":[],\"entries\":[]}";
    static final String READY =
            "{\"status\":\"UP\",\"checks\":[{\"name\":\"events\",\"status\":\"UP\",\"data\":{\"waiting\":0,\"oldestSeconds\":0}}]}";

    @Inject
    Reconcile reconcile;

    @Inject
    Checks checks;

    final UUID order = UUID.randomUUID();
    Database database;
    Neighbour neighbours;

    @BeforeEach
    void open() throws Exception {
        database = new Database();
        forgetOtherTests();
        neighbours = Neighbour.here();
        allAgree();
        // the circuits of an earlier test may still be open
        neighbours.untilAnswered(() -> assertThat(reconcile.run().gaps()).isEmpty());
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    /** Orders that hold nothing are in nobody's way. */
    void forgetOtherTests() {
        database.change("UPDATE customer_order SET status = 'REJECTED', updated_at = now() - interval '1 hour'"
                + " WHERE status <> 'REJECTED'");
        database.change("UPDATE saga SET state = 'DONE', payment_token = NULL WHERE state <> 'DONE'");
        database.change("UPDATE order_return SET restock = false WHERE restock");
        database.change("DELETE FROM refund_due");
        database.change("DELETE FROM outbox");
    }

    void allAgree() {
        neighbours
                .answers(200, READY)
                .answersAt("/internal/tokens", 200, "{\"accessToken\":\"t\",\"expiresIn\":300}")
                .answersAt("/internal/figures/payments", 200, NO_PAYMENTS)
                .answersAt("/internal/figures/stock", 200, NO_STOCK);
    }

    Tuple named(String kind) {
        return tuple(kind, order.toString());
    }

    void order(String status, int secondsOld) {
        order(status, secondsOld, secondsOld);
    }

    void order(String status, int secondsOld, int confirmedAgo) {
        database.change(
                "INSERT INTO customer_order (id, number, customer_id, status, currency, total_minor, ship_name, ship_line1,"
                        + " ship_city, ship_postal_code, ship_country, created_at, updated_at, version)"
                        + " VALUES (?, ?, ?, ?, 'GBP', 590, 'Ada', '1 High Street', 'London', 'N1 1AA', 'GB', now(),"
                        + " now() - make_interval(secs => " + secondsOld + "), 1)",
                order,
                order.toString(),
                UUID.randomUUID(),
                status);
        database.change("INSERT INTO order_line (order_id, line_no, sku, quantity) VALUES (?, 0, 'MUG', 2)", order);
        database.change(
                "INSERT INTO order_entry (order_id, what, by_whom, at) VALUES (?, 'CONFIRMED', 'shop', now() - make_interval(secs => "
                        + confirmedAgo + "))",
                order);
    }

    void saga(String state, String deadline, String next) {
        database.change(
                "INSERT INTO saga (order_id, state, deadline_at, next_run_at) VALUES (?, ?, " + deadline + ", " + next
                        + ")",
                order,
                state);
    }

    /** Payments hold this for the order, with this digest. */
    void payments(String digest, String value) {
        neighbours
                .answersAt(
                        "/internal/figures/payments",
                        200,
                        NO_PAYMENTS.replace("\"held\":[]", "\"held\":[" + bucket(digest) + "]"))
                .answersAt(
                        "/internal/figures/payments/" + bucketNumber(),
                        200,
                        "{\"entries\":[" + entry(order, value) + "]}");
    }

    void stock(String digest, String value) {
        neighbours
                .answersAt(
                        "/internal/figures/stock",
                        200,
                        NO_STOCK.replace("\"sold\":[]", "\"sold\":[" + bucket(digest) + "]"))
                .answersAt(
                        "/internal/figures/stock/" + bucketNumber(),
                        200,
                        "{\"entries\":[" + entry(order, value) + "]}");
    }

    /** So many mugs, as books say it. */
    String units(int quantity) {
        return (String) database.value(
                "SELECT value FROM ("
                        + Units.of("SELECT CAST(? AS uuid) AS order_id, 'MUG' AS sku, " + quantity + " AS quantity")
                        + ") AS book",
                order.toString());
    }

    void paymentsSayTheSame() {
        neighbours.answersAt(
                "/internal/figures/payments",
                200,
                "{\"sums\":[{\"currency\":\"GBP\",\"captured\":590,\"refunded\":0}],\"held\":["
                        + bucket(digestOf("590 GBP")) + "],\"flaws\":[]}");
    }

    void stockSaysTheSame() {
        neighbours.answersAt(
                "/internal/figures/stock",
                200,
                "{\"sums\":{\"onHand\":8,\"reserved\":0,\"sold\":2,\"held\":0},\"sold\":[" + bucket(digestOf(units(2)))
                        + "],\"restocked\":[],\"held\":[],\"flaws\":[]}");
    }

    String digestOf(String value) {
        return (String)
                database.value("SELECT CAST(hashtextextended(? || ' ' || ?, 0) AS text)", order.toString(), value);
    }

    String bucket(String digest) {
        return "{\"number\":" + bucketNumber() + ",\"orders\":1,\"digest\":\"" + digest + "\"}";
    }

    int bucketNumber() {
        return (int) (order.getLeastSignificantBits() & 0xffff) % 1024;
    }

    static String entry(UUID of, String value) {
        return "{\"orderId\":\"" + of + "\",\"value\":\"" + value + "\"}";
    }

    String flaw(String kind) {
        return "{\"kind\":\"" + kind + "\",\"subject\":\"" + order + "\",\"detail\":\"x\"}";
    }
}
