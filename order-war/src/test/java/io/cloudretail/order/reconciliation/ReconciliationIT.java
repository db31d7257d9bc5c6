package io.cloudretail.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.cloudretail.kit.figures.Flaw;
import io.cloudretail.kit.figures.Units;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.patience.Await;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each kind of discrepancy, made by hand in the database, is found under its name; on the real statements. */
@ExtendWith(ArquillianExtension.class)
class ReconciliationIT {
    private static final String NO_PAYMENTS = "{\"sums\":[],\"held\":[],\"flaws\":[],\"entries\":[]}";
    private static final String NO_STOCK =
            "{\"sums\":{\"onHand\":0,\"reserved\":0,\"sold\":0,\"held\":0},\"sold\":[],\"restocked\":[],\"held\":[],\"flaws\":[],\"entries\":[]}";
    private static final String READY =
            "{\"status\":\"UP\",\"checks\":[{\"name\":\"events\",\"status\":\"UP\",\"data\":{\"waiting\":0,\"oldestSeconds\":0}}]}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.withShortCircuits(
                        ReconciliationIT.class,
                        "cloudretail.order.saga.poll=PT1H",
                        "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"))
                .addClasses(Database.class, UserErasedMessage.class);
    }

    @Inject
    Reconcile reconcile;

    @Inject
    Checks checks;

    private final UUID order = UUID.randomUUID();
    private Database database;
    private Neighbour neighbours;

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
    private void forgetOtherTests() {
        database.change("UPDATE customer_order SET status = 'REJECTED', updated_at = now() - interval '1 hour'"
                + " WHERE status <> 'REJECTED'");
        database.change("UPDATE saga SET state = 'DONE', payment_token = NULL WHERE state <> 'DONE'");
        database.change("UPDATE order_return SET restock = false WHERE restock");
        database.change("DELETE FROM refund_due");
        database.change("DELETE FROM outbox");
    }

    private void allAgree() {
        neighbours
                .answers(200, READY)
                .answersAt("/internal/tokens", 200, "{\"accessToken\":\"t\",\"expiresIn\":300}")
                .answersAt("/internal/figures/payments", 200, NO_PAYMENTS)
                .answersAt("/internal/figures/stock", 200, NO_STOCK);
    }

    @Test
    void an_empty_shop_is_reconciled() {
        Report report = reconcile.run();

        assertThat(report.reconciled()).isTrue();
        assertThat(report.problems()).isEmpty();
        assertThat(report.unsentEvents().keySet()).containsExactly("inventory", "order", "payment", "product", "user");
    }

    @Test
    void books_that_say_the_same_are_reconciled_and_added_up() {
        order("CONFIRMED", 120);
        paymentsSayTheSame();
        stockSaysTheSame();

        Report report = reconcile.run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.reconciled()).isTrue();
        assertThat(report.money()).containsEntry("GBP", new Report.Sums(590L, 590L, 0L, 590L));
        assertThat(report.units()).isEqualTo(new Report.Units(2L, 2L, 0L, 8L, 0L));
    }

    @Test
    void money_and_units_that_are_missing_are_named() {
        order("CONFIRMED", 120);

        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactlyInAnyOrder(named("money-missing"), named("units-missing"));
    }

    @Test
    void money_and_units_of_another_amount_are_named() {
        order("SHIPPED", 120);
        payments("7", "490 GBP");
        stock("7", units(1));

        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactlyInAnyOrder(named("money-differs"), named("units-differs"));
    }

    @Test
    void money_and_units_of_an_order_that_is_off_are_named() {
        order("CANCELLED", 120);
        payments("7", "590 GBP");
        stock("7", units(2));

        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactlyInAnyOrder(named("money-not-due"), named("units-not-due"));
    }

    @Test
    void money_and_units_of_no_order_are_named() {
        payments("7", "590 GBP");
        stock("7", units(2));

        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactlyInAnyOrder(named("money-without-order"), named("units-without-order"));
    }

    @Test
    void reservations_of_orders_that_are_off_or_that_there_are_not_are_named() {
        UUID nobodys = UUID.randomUUID();
        order("REJECTED", 120);
        neighbours.answersAt(
                "/internal/figures/stock",
                200,
                NO_STOCK.replace("\"held\":[]", "\"held\":[" + entry(order, "2") + "," + entry(nobodys, "3") + "]"));

        assertThat(reconcile.run().problems())
                .containsExactlyInAnyOrder(
                        new Flaw("reservation-not-due", order.toString(), "2 units are held"),
                        new Flaw("reservation-without-order", nobodys.toString(), "3 units are held"));
    }

    @Test
    void what_is_younger_than_a_minute_is_no_problem() {
        order("CONFIRMED", 10);
        assertThat(reconcile.run().problems()).isEmpty();

        payments("7", "590 GBP");
        stock("7", units(2));
        assertThat(reconcile.run().problems()).isEmpty();
    }

    @Test
    void an_order_on_its_way_is_counted_and_no_problem_until_nobody_goes_on_with_it() {
        order("PENDING", 120);
        saga("PAYING", "now() + interval '30 minutes'", "now() + interval '20 seconds'");
        payments("7", "590 GBP");
        neighbours.answersAt(
                "/internal/figures/stock",
                200,
                NO_STOCK.replace("\"held\":[]", "\"held\":[" + entry(order, "2") + "]"));

        Report report = reconcile.run();
        assertThat(report.problems()).isEmpty();
        assertThat(report.openSagas()).isEqualTo(1);

        database.change("UPDATE saga SET next_run_at = now() - interval '2 minutes'");
        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactly(named("saga-stuck"));

        database.change("UPDATE saga SET next_run_at = now() + interval '20 seconds', attempts = 30");
        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactly(named("saga-stuck"));
    }

    @Test
    void what_a_service_finds_in_its_own_books_is_passed_on() {
        order("CANCELLED", 120);
        neighbours.answersAt(
                "/internal/figures/payments",
                200,
                NO_PAYMENTS.replace(
                        "\"flaws\":[]",
                        "\"flaws\":[" + flaw("payment-differs-from-ledger") + "," + flaw("payment-open") + "]"));
        neighbours.answersAt(
                "/internal/figures/stock",
                200,
                NO_STOCK.replace("\"flaws\":[]", "\"flaws\":[" + flaw("stock-differs") + "]"));

        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind)
                .containsExactlyInAnyOrder("payment-differs-from-ledger", "payment-open", "stock-differs");
    }

    @Test
    void a_payment_that_is_open_because_its_order_is_is_no_problem() {
        order("PENDING", 120);
        saga("PAYING", "now() + interval '30 minutes'", "now() + interval '20 seconds'");
        neighbours.answersAt(
                "/internal/figures/payments",
                200,
                NO_PAYMENTS.replace("\"flaws\":[]", "\"flaws\":[" + flaw("payment-open") + "]"));

        assertThat(reconcile.run().problems()).isEmpty();
    }

    @Test
    void events_that_wait_for_long_are_named_with_their_service() {
        neighbours.answersAt(
                "/health/ready",
                200,
                READY.replace("\"waiting\":0,\"oldestSeconds\":0", "\"waiting\":3,\"oldestSeconds\":61"));
        database.change("INSERT INTO outbox (topic, aggregate_id, headers, payload, created_at)"
                + " VALUES ('t', 'a', '{}', '{}', now() - interval '2 minutes')");

        Report report = reconcile.run();

        assertThat(report.unsentEvents()).containsEntry("user", 3L).containsEntry("order", 1L);
        assertThat(report.problems())
                .extracting(Flaw::kind, Flaw::subject)
                .contains(tuple("events-unsent", "order"))
                .contains(tuple("events-unsent", "user"))
                .hasSize(5);
    }

    @Test
    void what_a_return_gave_back_is_taken_off_what_an_order_is_worth() {
        order("DELIVERED", 500);
        returns("REFUNDED");
        stock("7", units(2));
        payments("7", "590 GBP");
        assertThat(reconcile.run().problems()).extracting(Flaw::kind).containsExactly("money-differs");

        payments("7", "490 GBP");
        assertThat(reconcile.run().problems()).isEmpty();
        assertThat(reconcile.run().money().get("GBP").ordered()).isEqualTo(490);
    }

    @Test
    void a_refund_on_its_way_is_not_judged() {
        order("DELIVERED", 500);
        returns("RECEIVED");
        stock("7", units(2));
        payments("7", "490 GBP");

        assertThat(reconcile.run().problems()).isEmpty();
    }

    @Test
    void money_that_should_have_been_given_back_and_nobody_is_at_is_named() {
        order("DELIVERED", 2_000);
        UUID back = returns("RECEIVED", false, 300);
        stock("7", units(2));
        payments("7", "590 GBP");
        database.change(
                "INSERT INTO refund_due (return_id, attempts, next_run_at, lease_until, last_error)"
                        + " VALUES (?, 4, now() + interval '10 seconds', NULL, 'payment is away')",
                back);
        assertThat(reconcile.run().problems()).isEmpty();

        database.change("UPDATE refund_due SET next_run_at = now() - interval '2 minutes'");
        assertThat(reconcile.run().problems())
                .containsExactly(new Flaw(
                        "refund-stuck", order.toString(), "Of return " + back + " after 4 attempts; payment is away"));

        database.change("UPDATE refund_due SET next_run_at = now() + interval '10 seconds'");
        database.change("UPDATE order_return SET received_at = now() - interval '20 minutes' WHERE id = ?", back);
        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactly(named("refund-stuck"));
    }

    @Test
    void units_that_came_back_and_did_not_go_on_the_shelf_are_named() {
        order("DELIVERED", 2_000);
        returns("REFUNDED", true, 300);
        payments("7", "490 GBP");
        stock("7", units(2));
        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactly(named("restocked-missing"));

        stockTookBack(units(1));
        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactly(named("restocked-differs"));

        stockTookBack(units(2));
        assertThat(reconcile.run().problems()).isEmpty();
    }

    @Test
    void units_that_came_back_a_moment_ago_or_are_not_for_sale_again_are_no_problem() {
        order("DELIVERED", 2_000);
        returns("REFUNDED", false, 300);
        returns("RECEIVED", true, 10);
        payments("7", "490 GBP");
        stock("7", units(2));

        assertThat(reconcile.run().problems()).isEmpty();
    }

    @Test
    void units_of_another_article_are_named() {
        order("CONFIRMED", 120);
        paymentsSayTheSame();
        stock("7", units(2).replace("(", "(0"));

        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactly(named("units-differs"));
    }

    @Test
    void an_order_that_was_confirmed_and_shipped_within_the_minute_is_no_problem() {
        order("SHIPPED", 10, 20);

        Report report = reconcile.run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.units().ordered()).isZero();
    }

    @Test
    void services_that_are_away_are_gaps_with_names_and_no_error() {
        neighbours.answersAt("/internal/figures/payments", 503, "{}").answersAt("/health/ready", 503, "{}");

        Report report = reconcile.run();

        assertThat(report.reconciled()).isFalse();
        assertThat(report.problems()).isEmpty();
        assertThat(report.gaps().keySet()).containsExactly("inventory", "payment", "product", "user");
    }

    @Test
    void one_instance_at_a_time_checks_and_its_result_is_there_for_all() {
        database.change("UPDATE reconciliation SET next_run_at = now() - interval '1 second'");
        boolean first = checks.claim();
        boolean second = checks.claim();

        // the worker of this very server may have been faster
        assertThat(first && second).isFalse();
        order("CONFIRMED", 120);
        checks.ended(reconcile.run());
        assertThat(checks.last().orElseThrow().problems()).isEqualTo(2);
        assertThat(checks.last().orElseThrow().secondsAgo()).isLessThan(60);
    }

    @Test
    void it_is_checked_regularly() {
        database.change("UPDATE reconciliation SET checked_at = NULL, next_run_at = now()");

        Await.untilPasses(() -> assertThat(checks.last()).isPresent());
    }

    private Tuple named(String kind) {
        return tuple(kind, order.toString());
    }

    private void order(String status, int secondsOld) {
        order(status, secondsOld, secondsOld);
    }

    private void order(String status, int secondsOld, int confirmedAgo) {
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

    private void saga(String state, String deadline, String next) {
        database.change(
                "INSERT INTO saga (order_id, state, deadline_at, next_run_at) VALUES (?, ?, " + deadline + ", " + next
                        + ")",
                order,
                state);
    }

    private UUID returns(String status) {
        return returns(status, false, 300);
    }

    /** Two units that came back so many seconds ago, for 100. */
    private UUID returns(String status, boolean restock, int secondsAgo) {
        String received = "now() - make_interval(secs => " + secondsAgo + ")";
        UUID id = UUID.randomUUID();
        database.change(
                "INSERT INTO order_return (id, order_id, status, currency, restock, requested_at, received_at, ended_at, version)"
                        + " VALUES (?, ?, ?, 'GBP', " + restock + ", " + received + ", " + received + ", "
                        + (status.equals("REFUNDED") ? received : "NULL") + ", 1)",
                id,
                order,
                status);
        database.change(
                "INSERT INTO order_return_line (return_id, position, order_line, sku, quantity, refund_minor)"
                        + " VALUES (?, 0, 0, 'MUG', 1, 60), (?, 1, 0, 'MUG', 1, 40)",
                id,
                id);
        return id;
    }

    /** Payments hold this for the order, with this digest. */
    private void payments(String digest, String value) {
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

    private void stock(String digest, String value) {
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

    /** Inventory sold two units to the order, and took back these. */
    private void stockTookBack(String value) {
        neighbours
                .answersAt(
                        "/internal/figures/stock",
                        200,
                        NO_STOCK.replace("\"sold\":[]", "\"sold\":[" + bucket("7") + "]")
                                .replace("\"restocked\":[]", "\"restocked\":[" + bucket("8") + "]"))
                .answersAt(
                        "/internal/figures/stock/restocked/" + bucketNumber(),
                        200,
                        "{\"entries\":[" + entry(order, value) + "]}");
    }

    /** So many mugs, as books say it. */
    private String units(int quantity) {
        return (String) database.value(
                "SELECT value FROM ("
                        + Units.of("SELECT CAST(? AS uuid) AS order_id, 'MUG' AS sku, " + quantity + " AS quantity")
                        + ") AS book",
                order.toString());
    }

    private void paymentsSayTheSame() {
        neighbours.answersAt(
                "/internal/figures/payments",
                200,
                "{\"sums\":[{\"currency\":\"GBP\",\"captured\":590,\"refunded\":0}],\"held\":["
                        + bucket(digestOf("590 GBP")) + "],\"flaws\":[]}");
    }

    private void stockSaysTheSame() {
        neighbours.answersAt(
                "/internal/figures/stock",
                200,
                "{\"sums\":{\"onHand\":8,\"reserved\":0,\"sold\":2,\"held\":0},\"sold\":[" + bucket(digestOf(units(2)))
                        + "],\"restocked\":[],\"held\":[],\"flaws\":[]}");
    }

    private String digestOf(String value) {
        return (String)
                database.value("SELECT CAST(hashtextextended(? || ' ' || ?, 0) AS text)", order.toString(), value);
    }

    private String bucket(String digest) {
        return "{\"number\":" + bucketNumber() + ",\"orders\":1,\"digest\":\"" + digest + "\"}";
    }

    private int bucketNumber() {
        return (int) (order.getLeastSignificantBits() & 0xffff) % 1024;
    }

    private static String entry(UUID of, String value) {
        return "{\"orderId\":\"" + of + "\",\"value\":\"" + value + "\"}";
    }

    private String flaw(String kind) {
        return "{\"kind\":\"" + kind + "\",\"subject\":\"" + order + "\",\"detail\":\"x\"}";
    }
}
