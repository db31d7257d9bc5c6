package io.cloudretail.order.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page costs the same however deep it lies: the database goes to its place by an index and sorts nothing. */
@ExtendWith(ArquillianExtension.class)
class ListCostIT {
    private static final int ORDERS = 6_000;
    private static final UUID FIRST = new UUID(0, 0);

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ListCostIT.class).addClass(Database.class);
    }

    @Inject
    Orders orders;

    private final UUID customer = UUID.randomUUID();
    private final UUID vendor = UUID.randomUUID();

    @Test
    void deep_pages_are_found_by_an_index_and_without_sorting() throws Exception {
        Database database = new Database();
        fill(database);
        Instant deep = Instant.parse("2021-01-01T00:10:00Z");
        SortOrder newest = OrderSearch.ORDERS.usual();
        Cursor place = newest.cursor(deep, FIRST);

        for (OrderSearch wish : List.of(
                new OrderSearch(null, null, null, null, null, newest),
                new OrderSearch(customer, null, null, null, null, newest),
                new OrderSearch(null, OrderStatus.SHIPPED, null, null, null, newest))) {
            OrderSearch.Sql search = wish.query(place, 21);
            assertThat(database.plan(search.text(), search.values()))
                    .as(wish.toString())
                    .contains("Index")
                    .doesNotContain("Sort", "Seq Scan");
            assertThat(orders.list(wish, place, 21).items())
                    .hasSize(21)
                    .allSatisfy(order -> assertThat(order.createdAt()).isBefore(deep))
                    .isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
        }
        for (SortOrder order : OrderSearch.ORDERS.all()) {
            boolean byTotal = order.key().name().equals("total");
            OrderSearch wish = new OrderSearch(null, null, null, null, null, order);
            OrderSearch.Sql search = wish.query(order.cursor(byTotal ? (Object) 3_000L : deep, FIRST), 21);
            assertThat(database.plan(search.text(), search.values()))
                    .as(order.parameter())
                    .contains("Index")
                    .doesNotContain("Sort", "Seq Scan");
        }
        OrderSearch byName = new OrderSearch(null, null, null, null, "Zoe 77", newest);
        OrderSearch.Sql search = byName.query(null, 21);
        assertThat(database.plan(search.text(), search.values())).doesNotContain("Seq Scan");
    }

    /** One order a second from 2021 on, each of one line. */
    private void fill(Database database) {
        for (int first = 1; first < ORDERS; first += 1_000) {
            orders(database, first);
        }
        database.change(
                "INSERT INTO order_line (order_id, line_no, sku, title, quantity, unit_price_minor, vendor_id)"
                        + " SELECT id, 0, 'LC', 'LC', 1, 100, ?::uuid FROM customer_order WHERE number LIKE 'LC-%'",
                vendor);
        database.change("ANALYZE customer_order");
        database.change("ANALYZE order_line");
    }

    /** Some at a time: no statement may take long. */
    private void orders(Database database, int first) {
        database.change(
                "INSERT INTO customer_order (id, number, customer_id, status, currency, total_minor, ship_name, ship_line1, ship_city,"
                        + " ship_postal_code, ship_country, created_at, updated_at, version)"
                        + " SELECT gen_random_uuid(), 'LC-' || n, CASE WHEN n % 4 = 0 THEN ?::uuid ELSE gen_random_uuid() END,"
                        + " CASE WHEN n % 3 = 0 THEN 'SHIPPED' ELSE 'DELIVERED' END, 'GBP', n, 'Zoe ' || n, 'x', 'x', 'x', 'GB',"
                        + " timestamptz '2021-01-01 00:00:00Z' + n * interval '1 second', now(), 1 FROM generate_series("
                        + first + ", " + (first + 999) + ") n",
                customer);
    }
}
