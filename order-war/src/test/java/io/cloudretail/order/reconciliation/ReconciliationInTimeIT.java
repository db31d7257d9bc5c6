package io.cloudretail.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.cloudretail.kit.figures.Flaw;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.patience.Await;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is on its way is no discrepancy yet, who is away is a gap, and one at a time looks. */
@ExtendWith(ArquillianExtension.class)
class ReconciliationInTimeIT extends Reconciling {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                        ReconciliationInTimeIT.class,
                        "cloudretail.order.saga.poll=PT1H",
                        "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"))
                .addClasses(Database.class, UserErasedMessage.class, Reconciling.class);
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
    void an_order_that_was_confirmed_and_shipped_within_the_minute_is_no_problem() {
        order("SHIPPED", 10, 20);

        Report report = reconcile.run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.units().ordered()).isZero();
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

    @Test
    void services_that_are_away_are_gaps_with_names_and_no_error() {
        neighbours.answersAt("/internal/figures/payments", 503, "{}").answersAt("/health/ready", 503, "{}");

        Report report = reconcile.run();

        assertThat(report.reconciled()).isFalse();
        assertThat(report.problems()).isEmpty();
        assertThat(report.gaps().keySet()).containsExactly("inventory", "payment", "product", "user");
    }
}
