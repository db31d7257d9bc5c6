package io.cloudretail.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.figures.Flaw;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is on its way is no discrepancy, and whoever is away is a gap; on the real statements. */
@ExtendWith(ArquillianExtension.class)
class ReconciliationInFlightIT extends Reconciling {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.withShortCircuits(
                        ReconciliationInFlightIT.class,
                        "cloudretail.order.saga.poll=PT1H",
                        "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"))
                .addClasses(Database.class, UserErasedMessage.class)
                .addClass(Reconciling.class);
    }

    @Test
    void what_is_younger_than_a_minute_is_no_problem() {
        order("CONFIRMED", 10);
        assertThat(reconcile.run().problems()).isEmpty();

        payments("7", "590 GBP");
        stock("7", "2");
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
    void a_refund_on_its_way_is_not_judged() {
        order("DELIVERED", 500);
        returns("RECEIVED");
        stock("7", "2");
        payments("7", "490 GBP");

        assertThat(reconcile.run().problems()).isEmpty();
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

        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (checks.last().isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }

        assertThat(checks.last()).isPresent();
    }
}
