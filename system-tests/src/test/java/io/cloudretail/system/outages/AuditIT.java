package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.outages.proof.Audit;
import io.cloudretail.system.outages.proof.Violation;
import io.cloudretail.system.outages.traffic.Purchase;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.outages.traffic.Wish;
import io.cloudretail.system.stack.RunningShop;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** A checker that cannot fail proves nothing: every row that is broken by hand has to be found. */
@MicroShedTest
class AuditIT {
    private final Instant begin = Instant.now();
    private final Traffic traffic = new Traffic(RunningShop.get().gateway(), new Random(1));

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            I1 | inventory_db | UPDATE stock SET on_hand = on_hand + 1 WHERE sku = '$sku'                       | UPDATE stock SET on_hand = on_hand - 1 WHERE sku = '$sku'
            I1 | inventory_db | UPDATE stock SET reserved = reserved + 1 WHERE sku = '$sku'                     | UPDATE stock SET reserved = reserved - 1 WHERE sku = '$sku'
            I2 | payment_db   | UPDATE payment_transaction SET amount_minor = amount_minor + 1 WHERE order_id = '$order' | UPDATE payment_transaction SET amount_minor = amount_minor - 1 WHERE order_id = '$order'
            I2 | order_db     | UPDATE customer_order SET total_minor = total_minor - 1, subtotal_minor = subtotal_minor - 1 WHERE id = '$order' | UPDATE customer_order SET total_minor = total_minor + 1, subtotal_minor = subtotal_minor + 1 WHERE id = '$order'
            I3 | order_db     | UPDATE saga SET state = 'PAYING', next_run_at = now() + interval '1 hour' WHERE order_id = '$order' | UPDATE saga SET state = 'DONE' WHERE order_id = '$order'
            I4 | order_db     | UPDATE customer_order SET status = 'DELIVERED' WHERE id = '$order'               | UPDATE customer_order SET status = 'CONFIRMED' WHERE id = '$order'
            I4 | payment_db   | UPDATE payment SET status = 'DECLINED' WHERE order_id = '$order'                 | UPDATE payment SET status = 'CAPTURED' WHERE order_id = '$order'
            I6 | order_db     | UPDATE customer_order SET customer_id = '$order' WHERE id = '$order'             | UPDATE customer_order SET customer_id = '$buyer' WHERE id = '$order'
            I7 | inventory_db | UPDATE reservation SET status = 'RELEASED' WHERE order_id = '$order'             | UPDATE reservation SET status = 'COMMITTED' WHERE order_id = '$order'
            I7 | inventory_db | UPDATE reservation_line SET quantity = quantity + 1 WHERE order_id = '$order'    | UPDATE reservation_line SET quantity = quantity - 1 WHERE order_id = '$order'
            """)
    void finds_a_row_that_was_broken_by_hand(String invariant, String database, String breaks, String mends)
            throws SQLException {
        Purchase purchase = traffic.buy(new Wish(Traffic.goods().get(0), 2, "tok_visa", false, 1));
        awaitNoViolation();

        execute(database, breaks, purchase);
        List<Violation> found = Audit.atRest(begin, traffic.purchases());
        execute(database, mends, purchase);

        assertThat(found).extracting(Violation::invariant).contains(invariant);
        awaitNoViolation();
    }

    @Test
    void finds_an_answer_that_is_not_the_first_one() throws SQLException {
        Purchase purchase = traffic.buy(Wish.paidBy("tok_visa", Traffic.goods().get(0)));
        traffic.repeat(purchase);
        awaitNoViolation();

        execute("order_db", "UPDATE saga SET answer = answer || ' ' WHERE order_id = '$order'", purchase);
        traffic.repeat(purchase);

        assertThat(Audit.atRest(begin, traffic.purchases()))
                .extracting(Violation::invariant)
                .containsOnly("I8");
        execute("order_db", "UPDATE saga SET answer = rtrim(answer) WHERE order_id = '$order'", purchase);
    }

    @Test
    void finds_an_order_that_was_acknowledged_and_is_gone_with_all_its_rows() throws SQLException {
        Purchase purchase =
                traffic.buy(Wish.paidBy("tok_declined", Traffic.goods().get(0)));
        awaitNoViolation();

        for (String table : List.of("order_entry", "saga_step", "saga", "order_line", "idempotency_key")) {
            execute("order_db", "DELETE FROM " + table + " WHERE order_id = '$order'", purchase);
        }
        execute("order_db", "DELETE FROM customer_order WHERE id = '$order'", purchase);

        assertThat(Audit.atRest(begin, traffic.purchases()))
                .extracting(Violation::invariant)
                .contains("I6");
    }

    private void awaitNoViolation() {
        Awaitility.await("rest")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(Audit.atRest(begin, traffic.purchases())).isEmpty());
    }

    /** Past the triggers that refuse such a thing. */
    private static void execute(String database, String sql, Purchase purchase) throws SQLException {
        String filled = sql.replace("$order", purchase.order().orElseThrow())
                .replace("$buyer", purchase.buyer().toString())
                .replace("$sku", purchase.wish().sku());
        try (Connection connection = RunningShop.get().postgres().superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(filled);
        }
    }
}
