package io.cloudretail.order.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.time.Periods;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.patience.Await;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What statistics cost is what happened in the time they are about, however many orders there ever were. */
@ExtendWith(ArquillianExtension.class)
class StatisticsCostIT {
    private static final int ORDERS_A_DAY = 1_000;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(StatisticsCostIT.class).addClass(Database.class);
    }

    @Inject
    Days days;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate first =
            LocalDate.of(1990, 1, 1).plusDays(10L * ThreadLocalRandom.current().nextInt(900));
    private final Periods threeDays = new Periods(first, first.plusDays(3), Periods.Step.DAY);
    private Database database;

    /** Three days long ago, of which nothing is added up yet: each order has three mugs at 1.00, and a third of them is cancelled. */
    @BeforeEach
    void fill() throws Exception {
        database = new Database();
        for (int day = 0; day < 3; day++) {
            orders(first.plusDays(day));
        }
        for (String table : List.of("customer_order", "order_line", "order_entry")) {
            database.change("ANALYZE " + table);
        }
        database.change("UPDATE days_summed SET before = least(before, CAST(? AS date))", first.toString());
    }

    @Test
    void a_day_says_the_same_before_and_after_it_is_added_up() {
        List<DaySum> fresh = days.orders(threeDays);
        List<BestSeller> best = days.best(threeDays, 10);

        // the service's own worker may be at it too
        Await.until("added up", () -> !days.sumNext() && !summedBefore().isBefore(first.plusDays(3)));

        assertThat(database.value("SELECT count(*) FROM order_day WHERE day = CAST(? AS date)", first.toString()))
                .isEqualTo(3L);
        assertThat(days.orders(threeDays)).containsExactlyInAnyOrderElementsOf(fresh);
        assertThat(days.best(threeDays, 10)).isEqualTo(best);
        assertThat(best)
                .containsExactly(new BestSeller(
                        "M-" + run,
                        "A mug",
                        3L * 3 * (ORDERS_A_DAY - 333),
                        Money.of(3L * 300 * (ORDERS_A_DAY - 333), "GBP")));
        assertThat(fresh)
                .filteredOn(sum -> sum.day().equals(first))
                .containsExactlyInAnyOrder(
                        new DaySum(first, "PENDING", "", ORDERS_A_DAY, 0, 0),
                        new DaySum(first, "CONFIRMED", "GBP", ORDERS_A_DAY, 3L * ORDERS_A_DAY, 300L * ORDERS_A_DAY),
                        new DaySum(first, "CANCELLED", "GBP", 333, 3L * 333, 300L * 333));
    }

    @Test
    void a_day_that_is_not_added_up_yet_is_found_by_an_index() {
        for (String sql : List.of(Days.ORDERS, Days.BEST)) {
            assertThat(database.plan(
                            sql, List.of(first.toString(), first.plusDays(1).toString(), 10)))
                    .contains("order_entry_by_time", "customer_order_pkey", "order_line_pkey")
                    .doesNotContain("Seq Scan on order_entry", "Seq Scan on customer_order", "Seq Scan on order_line");
        }
    }

    private void orders(LocalDate day) {
        String number = "ST-" + run + "-" + day + "-";
        database.change(
                "INSERT INTO customer_order (id, number, customer_id, status, currency, total_minor, ship_name, ship_line1, ship_city,"
                        + " ship_postal_code, ship_country, created_at, updated_at, version)"
                        + " SELECT gen_random_uuid(), ? || n, gen_random_uuid(), 'DELIVERED', 'GBP', 300, 'x', 'x', 'x', 'x', 'GB',"
                        + " CAST(? AS date), now(), 1 FROM generate_series(1, " + ORDERS_A_DAY + ") n",
                number,
                day.toString());
        database.change(
                "INSERT INTO order_line (order_id, line_no, sku, title, quantity, unit_price_minor, paid_minor)"
                        + " SELECT id, 0, ?, 'A mug', 3, 100, 300 FROM customer_order WHERE number LIKE ? || '%'",
                "M-" + run, number);
        for (String what : List.of("PENDING", "CONFIRMED", "CANCELLED")) {
            database.change(
                    "INSERT INTO order_entry (order_id, what, by_whom, at)"
                            + " SELECT id, ?, 'shop', CAST(CAST(? AS date) AS timestamp) AT TIME ZONE 'UTC' + interval '12 hours'"
                            + " FROM customer_order WHERE number LIKE ? || '%'"
                            + (what.equals("CANCELLED")
                                    ? " AND CAST(substring(number FROM '[0-9]+$') AS integer) % 3 = 0"
                                    : ""),
                    what,
                    day.toString(),
                    number);
        }
    }

    private LocalDate summedBefore() {
        return LocalDate.parse((String) database.value("SELECT CAST(before AS text) FROM days_summed"));
    }
}
