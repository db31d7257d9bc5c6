package io.cloudretail.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.devstack.Service;
import io.cloudretail.testkit.database.RealDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What was there before parts could be given back is told in the same words as what comes after it. */
class MigrationTest {
    private static final String KEPT = "11111111-1111-4111-8111-111111111111";
    private static final String GIVEN_BACK = "22222222-2222-4222-8222-222222222222";
    private static final String OWED = "33333333-3333-4333-8333-333333333333";
    private static final String BEFORE = """
            INSERT INTO payment (order_id, amount_minor, currency, status, cancel_requested, provider_reference) VALUES
                ('11111111-1111-4111-8111-111111111111', 100, 'GBP', 'CAPTURED', false, 'a'),
                ('22222222-2222-4222-8222-222222222222', 200, 'GBP', 'REFUNDED', true, 'b'),
                ('33333333-3333-4333-8333-333333333333', 300, 'GBP', 'CAPTURED', true, 'c'),
                ('44444444-4444-4444-8444-444444444444', NULL, NULL, 'CANCELLED', false, NULL);
            INSERT INTO payment_transaction (order_id, type, amount_minor, currency, provider_reference) VALUES
                ('11111111-1111-4111-8111-111111111111', 'CAPTURE', 100, 'GBP', 'a'),
                ('22222222-2222-4222-8222-222222222222', 'CAPTURE', 200, 'GBP', 'b'),
                ('22222222-2222-4222-8222-222222222222', 'REFUND', -200, 'GBP', 'b_refund'),
                ('33333333-3333-4333-8333-333333333333', 'CAPTURE', 300, 'GBP', 'c');
            """;

    @Test
    void what_was_refunded_has_its_refund_what_was_called_off_is_owed_and_no_entry_can_be_taken_back()
            throws SQLException {
        FluentConfiguration schema = RealDatabase.of(Service.PAYMENT).flyway("before_refunds");
        schema.target("2").load().migrate();
        try (Connection connection = schema.getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = before_refunds");
            statement.execute(BEFORE);
            schema.target("latest").load().migrate();

            assertThat(rows(statement, "SELECT id, amount_minor, status FROM payment_refund ORDER BY id"))
                    .containsExactly(GIVEN_BACK + "|200|REFUNDED", OWED + "|300|PENDING");
            assertThat(rows(statement, "SELECT order_id, refunded_minor FROM payment WHERE refunded_minor > 0"))
                    .containsExactly(GIVEN_BACK + "|200");
            assertThat(rows(statement, "SELECT refund_id FROM payment_transaction WHERE type = 'REFUND'"))
                    .containsExactly(GIVEN_BACK);
            for (String change : List.of(
                    "UPDATE payment_transaction SET amount_minor = 99 WHERE type = 'CAPTURE'",
                    "DELETE FROM payment_transaction",
                    "TRUNCATE payment_transaction")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
            }
            for (String change : List.of(
                    "UPDATE payment SET refunded_minor = 101 WHERE order_id = '" + KEPT + "'",
                    "UPDATE payment SET refunded_minor = -1 WHERE order_id = '" + KEPT + "'",
                    "UPDATE payment SET refunded_minor = 100 WHERE order_id = '" + KEPT + "'",
                    "UPDATE payment SET status = 'REFUNDED' WHERE order_id = '" + KEPT + "'",
                    capture(KEPT, 100),
                    capture(OWED, -1))) {
                assertThatThrownBy(() -> statement.execute(change)).as(change).isInstanceOf(SQLException.class);
            }
        }
    }

    private static String capture(String order, int amount) {
        return "INSERT INTO payment_transaction (order_id, type, amount_minor, currency, provider_reference) VALUES ('"
                + order + "', 'CAPTURE', " + amount + ", 'GBP', 'x')";
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
