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

/** Each kind of discrepancy, made by hand in the database, is found under its name; on the real statements. */
@ExtendWith(ArquillianExtension.class)
class ReconciliationIT extends Reconciling {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                        ReconciliationIT.class,
                        "cloudretail.order.saga.poll=PT1H",
                        "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"))
                .addClasses(Database.class, UserErasedMessage.class, Reconciling.class);
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
    void units_of_another_article_are_named() {
        order("CONFIRMED", 120);
        paymentsSayTheSame();
        stock("7", units(2).replace("(", "(0"));

        assertThat(reconcile.run().problems())
                .extracting(Flaw::kind, Flaw::subject)
                .containsExactly(named("units-differs"));
    }
}
