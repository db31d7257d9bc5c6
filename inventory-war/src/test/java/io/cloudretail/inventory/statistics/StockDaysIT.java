package io.cloudretail.inventory.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.stock.ProductEvents;
import io.cloudretail.kit.time.Periods;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What runs out is counted and remembered; other tests have stock here too, so what is asked for is what changed. */
@ExtendWith(ArquillianExtension.class)
class StockDaysIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(StockDaysIT.class).addClasses(EventMessage.class, Database.class);
    }

    @Inject
    ProductEvents products;

    @Inject
    StockDays days;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    private final UUID product = UUID.randomUUID();
    private final UUID vendor = UUID.randomUUID();
    private final String sku = "ST-" + UUID.randomUUID();

    @Test
    void what_is_low_is_counted_as_it_is_now_and_what_is_gone_as_both() {
        StockDay before = today();

        EventMessage.created(product, vendor, sku + "-1", 3).bringTo(products::on);
        EventMessage.created(UUID.randomUUID(), vendor, sku + "-0", 0).bringTo(products::on);
        EventMessage.created(UUID.randomUUID(), vendor, sku + "-9", 90).bringTo(products::on);

        StockDay after = today();
        assertThat(after.low() - before.low()).isEqualTo(2);
        assertThat(after.outOfStock() - before.outOfStock()).isEqualTo(1);

        EventMessage.of("product.retired", product, "{\"skus\":[\"" + sku + "-1\"]}")
                .bringTo(products::on);
        assertThat(today().low() - before.low()).isEqualTo(1);
    }

    @Test
    void a_day_is_remembered_as_it_was_seen_last() throws Exception {
        days.look();
        EventMessage.created(product, vendor, sku, 1).bringTo(products::on);
        days.look();
        int low = today().low();

        assertThat(new Database().value("SELECT low FROM stock_day WHERE day = CAST(now() AT TIME ZONE 'UTC' AS date)"))
                .isEqualTo(low);
    }

    @Test
    void which_day_it_is_is_told_by_the_clock_that_the_question_is_read_by() throws Exception {
        Instant evening = Instant.parse("2022-05-05T23:59:59Z");
        LocalDate day = LocalDate.parse("2022-05-05");
        StockDays then = new StockDays(entityManager, Clock.fixed(evening, ZoneOffset.UTC));

        transaction.begin();
        try {
            assertThat(then.seen(new Periods(day, day.plusDays(2), Periods.Step.DAY)))
                    .singleElement()
                    .satisfies(seen -> {
                        assertThat(seen.day()).isEqualTo(day);
                        assertThat(seen.seenAt()).isEqualTo(evening);
                    });
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void what_was_seen_long_ago_is_told() throws Exception {
        new Database()
                .change(
                        "INSERT INTO stock_day VALUES ('2021-03-01', 7, 2, '2021-03-01T23:58:00Z') ON CONFLICT DO NOTHING");

        assertThat(days.seen(
                        new Periods(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-04"), Periods.Step.DAY)))
                .containsExactly(
                        new StockDay(LocalDate.parse("2021-03-01"), 7, 2, Instant.parse("2021-03-01T23:58:00Z")));
    }

    @Test
    void counting_costs_what_is_low_and_not_what_there_is() throws Exception {
        Database database = new Database();
        for (int part = 0; part < 5; part++) {
            database.change(
                    "INSERT INTO stock (sku, on_hand, low) SELECT ? || n, 0, false FROM generate_series(1, 2000) n",
                    sku + "-" + part + "-");
        }
        database.change("ANALYZE stock");
        // other tests leave so much that is low that reading all of it would cost less
        assertThat(database.planWithoutReadingAll(StockDays.NOW, List.of(Timestamp.from(Instant.now()))))
                .contains("stock_low")
                .doesNotContain("Seq Scan");
        database.change("DELETE FROM stock WHERE sku LIKE ? || '%'", sku);
    }

    private StockDay today() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        return days.seen(new Periods(day, day.plusDays(1), Periods.Step.DAY)).get(0);
    }
}
