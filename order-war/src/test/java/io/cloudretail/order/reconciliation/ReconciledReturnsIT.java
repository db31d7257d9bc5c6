package io.cloudretail.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.figures.Flaw;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What came back, and the money for it. */
@ExtendWith(ArquillianExtension.class)
class ReconciledReturnsIT extends Reconciling {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                        ReconciledReturnsIT.class,
                        "cloudretail.order.saga.poll=PT1H",
                        "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"))
                .addClasses(Database.class, UserErasedMessage.class, Reconciling.class);
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
}
