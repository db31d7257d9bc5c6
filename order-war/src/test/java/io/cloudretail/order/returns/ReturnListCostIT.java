package io.cloudretail.order.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page of returns costs the same however deep it lies. */
@ExtendWith(ArquillianExtension.class)
class ReturnListCostIT {
    private static final Instant DEEP = Instant.parse("2021-01-01T00:30:00Z");

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReturnListCostIT.class).addClass(Database.class);
    }

    @Inject
    Returns returns;

    @Test
    void deep_pages_are_found_by_an_index_and_without_sorting() throws Exception {
        Database database = new Database();
        fill(database);

        assertThat(database.plan(
                        Returns.FOUND.replace("{condition}", Returns.IN_STATUS),
                        List.of("REFUSED", Timestamp.from(DEEP), new UUID(0, 0), 22)))
                .contains("order_return_by_status")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(returns.in(ReturnStatus.REFUSED, DEEP, new UUID(0, 0), 21).items())
                .hasSize(21)
                .allSatisfy(one -> assertThat(one.requestedAt()).isAfterOrEqualTo(DEEP))
                .isSortedAccordingTo((a, b) -> a.requestedAt().compareTo(b.requestedAt()));
    }

    /** One refused return a second from 2021 on. */
    private static void fill(Database database) {
        UUID order = UUID.randomUUID();
        database.change(
                "INSERT INTO customer_order (id, number, customer_id, status, currency, total_minor, ship_name, ship_line1, ship_city,"
                        + " ship_postal_code, ship_country, created_at, updated_at, version)"
                        + " VALUES (?, 'RLC', gen_random_uuid(), 'SHIPPED', 'GBP', 100, 'x', 'x', 'x', 'x', 'GB', now(), now(), 1)",
                order);
        database.change(
                "INSERT INTO order_return (id, order_id, status, currency, requested_at, ended_at, version)"
                        + " SELECT gen_random_uuid(), ?, 'REFUSED', 'GBP',"
                        + " timestamptz '2021-01-01 00:00:00Z' + n * interval '1 second', now(), 1 FROM generate_series(1, 6000) n",
                order);
        database.change(
                "INSERT INTO order_return_line (return_id, position, order_line, sku, quantity, refund_minor)"
                        + " SELECT id, 0, 0, 'RLC', 1, 0 FROM order_return WHERE order_id = ?",
                order);
        database.change("ANALYZE order_return");
        database.change("ANALYZE order_return_line");
    }
}
