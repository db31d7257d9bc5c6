package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.naming.NamingException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page costs the same however deep it lies: the database goes to its place by an index and sorts nothing. */
@ExtendWith(ArquillianExtension.class)
class ListCostIT {
    private static final Instant DEEP = Instant.parse("2021-01-01T00:10:00Z");
    private static final UUID FIRST = new UUID(0, 0);

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ListCostIT.class).addClass(Database.class);
    }

    @Inject
    Payments payments;

    @Inject
    Refunds refunds;

    @Test
    void deep_pages_are_found_by_an_index_and_without_sorting() throws Exception {
        Database database = new Database();
        fill(database);

        for (String status : new String[] {null, "REFUNDED"}) {
            SortOrder newest = MoneySearch.ORDERS.usual();
            MoneySearch wish = new MoneySearch(status, null, null, null, newest, newest.cursor(DEEP, FIRST));
            for (MoneySearch.Sql search : List.of(wish.payments(21), wish.refunds(21))) {
                assertThat(database.plan(search.text(), search.values()))
                        .as(search.text())
                        .contains("Index")
                        .doesNotContain("Sort", "Seq Scan");
            }
            assertThat(payments.list(wish, 21))
                    .hasSize(21)
                    .allSatisfy(payment -> assertThat(payment.createdAt()).isBefore(DEEP))
                    .isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
            assertThat(refunds.list(wish, 21))
                    .hasSize(21)
                    .allSatisfy(refund -> assertThat(refund.createdAt()).isBefore(DEEP))
                    .isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
        }
    }

    @Test
    void every_order_has_its_index() throws Exception {
        Database database = new Database();
        fill(database);

        for (SortOrder sort : MoneySearch.ORDERS.all()) {
            boolean byAmount = sort.key().name().equals("amount");
            MoneySearch wish = new MoneySearch(
                    null, null, null, null, sort, sort.cursor(byAmount ? (Object) 3_000L : DEEP, FIRST));
            for (MoneySearch.Sql search : List.of(wish.payments(21), wish.refunds(21))) {
                assertThat(database.plan(search.text(), search.values()))
                        .as(search.text())
                        .contains("Index")
                        .doesNotContain("Sort", "Seq Scan");
            }
        }
    }

    /** One payment a second from 2021 on, each given back as a whole. */
    private static void fill(Database database) {
        for (int first = 1; first < 6_000; first += 1_000) {
            database.change(
                    "INSERT INTO payment (order_id, amount_minor, currency, status, refunded_minor, provider_reference,"
                            + " created_at) SELECT gen_random_uuid(), n, 'GBP', 'REFUNDED', n, 'list-cost',"
                            + " timestamptz '2021-01-01 00:00:00Z' + n * interval '1 second' FROM generate_series("
                            + first + ", " + (first + 999) + ") n");
        }
        database.change(
                "INSERT INTO payment_refund (id, order_id, amount_minor, currency, status, provider_reference, next_run_at,"
                        + " created_at) SELECT order_id, order_id, amount_minor, 'GBP', 'REFUNDED', 'list-cost', created_at, created_at"
                        + " FROM payment WHERE provider_reference = 'list-cost'");
        database.change("ANALYZE payment");
        database.change("ANALYZE payment_refund");
    }

    /** Other tests look for payments that no ledger explains. */
    @AfterEach
    void clear() throws NamingException {
        Database database = new Database();
        database.change("DELETE FROM payment_refund WHERE provider_reference = 'list-cost'");
        database.change("DELETE FROM payment WHERE provider_reference = 'list-cost'");
    }
}
