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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page costs the same however deep it lies: the database goes to its place by an index and sorts nothing. */
@ExtendWith(ArquillianExtension.class)
class ListCostIT {
    private static final int ORDERS = 6_000;

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
        UUID id = new UUID(0, 0);

        for (OrderSearch wish : List.of(
                new OrderSearch(null, null, null, null, null),
                new OrderSearch(customer, null, null, null, null),
                new OrderSearch(null, OrderStatus.SHIPPED, null, null, null))) {
            OrderSearch.Sql search = wish.query(deep, id, 21);
            assertThat(database.plan(search.text(), search.values()))
                    .as(wish.toString())
                    .contains("Index")
                    .doesNotContain("Sort", "Seq Scan");
            assertThat(orders.newest(wish, deep, id, 21).items())
                    .hasSize(21)
                    .allSatisfy(order -> assertThat(order.createdAt()).isBefore(deep))
                    .isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
        }
        OrderSearch byName = new OrderSearch(null, null, null, null, "Zoe 77");
        OrderSearch.Sql search = byName.query(null, null, 21);
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
                        + " CASE WHEN n % 3 = 0 THEN 'SHIPPED' ELSE 'DELIVERED' END, 'GBP', 100, 'Zoe ' || n, 'x', 'x', 'x', 'GB',"
                        + " timestamptz '2021-01-01 00:00:00Z' + n * interval '1 second', now(), 1 FROM generate_series("
                        + first + ", " + (first + 999) + ") n",
                customer);
    }
}
