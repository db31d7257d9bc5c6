package io.cloudretail.order.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page of a vendor's lines costs is bounded, whatever they are filtered by. */
@ExtendWith(ArquillianExtension.class)
class SoldLinesCostIT {
    private static final Instant MIDDLE = Instant.parse("2021-01-01T00:05:00Z");

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(SoldLinesCostIT.class).addClass(Database.class);
    }

    @Inject
    SoldLines soldLines;

    private final UUID vendor = UUID.randomUUID();
    private Database database;

    /** One order a second from 2021 on, six hundred of them with ten lines each. */
    @BeforeEach
    void fill() throws Exception {
        database = new Database();
        String run = vendor + "-";
        database.change(
                "INSERT INTO customer_order (id, number, customer_id, status, currency, total_minor, ship_name, ship_line1, ship_city,"
                        + " ship_postal_code, ship_country, created_at, updated_at, version)"
                        + " SELECT gen_random_uuid(), ? || n, gen_random_uuid(), CASE WHEN n % 3 = 0 THEN 'SHIPPED' ELSE 'CANCELLED' END,"
                        + " 'GBP', 100, 'x', 'x', 'x', 'x', 'GB', timestamptz '2021-01-01 00:00:00Z' + n * interval '1 second',"
                        + " now(), 1 FROM generate_series(1, 600) n",
                run);
        database.change(
                "INSERT INTO order_line (order_id, line_no, sku, title, quantity, unit_price_minor, vendor_id)"
                        + " SELECT id, n, 'SLC', 'SLC', 1, 100, ?::uuid FROM customer_order CROSS JOIN generate_series(0, 9) n"
                        + " WHERE number LIKE ? || '%' ORDER BY created_at, n",
                vendor, run);
        for (String table : List.of("customer_order", "order_line", "order_entry")) {
            database.change("ANALYZE " + table);
        }
    }

    @Test
    void lines_are_found_by_an_index_and_without_sorting_whatever_they_are_filtered_by() {
        for (SoldSearch wish : List.of(
                new SoldSearch(vendor, null, null, null, null),
                new SoldSearch(vendor, OrderStatus.SHIPPED, null, null, null),
                new SoldSearch(vendor, OrderStatus.CANCELLED, null, null, null),
                new SoldSearch(vendor, null, MIDDLE, null, null),
                new SoldSearch(vendor, null, null, MIDDLE, null),
                new SoldSearch(vendor, null, null, null, "SLC"),
                new SoldSearch(vendor, OrderStatus.SHIPPED, MIDDLE, MIDDLE, "SLC"))) {
            assertThat(database.plan(SoldLines.sql(wish), SoldLines.values(wish, Long.MAX_VALUE, 22)))
                    .as(wish.toString())
                    .contains("order_line_by_vendor", "customer_order_pkey")
                    .doesNotContain("Sort", "Seq Scan");
        }
    }

    @Test
    void the_filters_let_through_what_they_say() {
        assertThat(soldLines
                        .of(new SoldSearch(vendor, OrderStatus.SHIPPED, null, null, "SLC"), Long.MAX_VALUE, 21)
                        .lines())
                .hasSize(21)
                .allSatisfy(line -> assertThat(line.status()).isEqualTo(OrderStatus.SHIPPED))
                .isSortedAccordingTo((a, b) -> Long.compare(b.place(), a.place()));
        assertThat(soldLines
                        .of(new SoldSearch(vendor, null, MIDDLE, MIDDLE.plusSeconds(6), null), Long.MAX_VALUE, 21)
                        .lines())
                .extracting(SoldLine::createdAt)
                .hasSize(20)
                .containsOnly(MIDDLE.plusSeconds(3), MIDDLE);
    }

    @Test
    void a_page_that_a_filter_lets_nothing_into_is_empty_and_followed_by_the_next() {
        SoldSearch none = new SoldSearch(vendor, null, null, null, "NONE");

        SoldLines.Found first = soldLines.of(none, Long.MAX_VALUE, 21);

        assertThat(first.lines()).isEmpty();
        assertThat(first.next()).isNotNull();
        assertThat(soldLines.of(none, first.next(), 21)).isEqualTo(new SoldLines.Found(List.of(), null));
    }
}
