package io.cloudretail.inventory;

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

/** What was there before the ledger told all is told by it. */
class MigrationTest {
    private static final String BEFORE = """
            INSERT INTO stock (sku, on_hand, reserved) VALUES ('MUG', 7, 2), ('BAG', 0, 0), ('CUP', 10, 0);
            INSERT INTO reservation (order_id, status, expires_at, created_at) VALUES
                ('11111111-1111-4111-8111-111111111111', 'COMMITTED', now(), now() - interval '3 hours'),
                ('22222222-2222-4222-8222-222222222222', 'HELD', now(), now() - interval '2 hours'),
                ('33333333-3333-4333-8333-333333333333', 'RELEASED', now(), now() - interval '1 hour');
            INSERT INTO reservation_line VALUES ('11111111-1111-4111-8111-111111111111', 'MUG', 3),
                ('22222222-2222-4222-8222-222222222222', 'MUG', 2), ('33333333-3333-4333-8333-333333333333', 'CUP', 1);
            INSERT INTO stock_movement (sku, type, quantity, reason, order_id, created_at) VALUES
                ('MUG', 'RECEIPT', 10, 'opening stock', NULL, now() - interval '4 hours'),
                ('CUP', 'RECEIPT', 10, 'opening stock', NULL, now() - interval '4 hours'),
                ('MUG', 'SALE', -3, NULL, '11111111-1111-4111-8111-111111111111', now() - interval '150 minutes');
            """;

    @Test
    void todays_stock_is_the_sum_of_its_movements_and_no_movement_can_be_taken_back() throws SQLException {
        FluentConfiguration schema = RealDatabase.of(Service.INVENTORY).flyway("before_the_ledger");
        schema.target("1").load().migrate();
        try (Connection connection = schema.getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = before_the_ledger");
            statement.execute(BEFORE);
            schema.target("latest").load().migrate();

            assertThat(rows(
                            statement,
                            "SELECT sku, s.on_hand, s.reserved, sum(on_hand_change), sum(reserved_change), s.low FROM stock s"
                                    + " LEFT JOIN stock_movement m USING (sku) GROUP BY s.sku ORDER BY sku"))
                    .containsExactly("BAG|0|0|null|null|t", "CUP|10|0|10|0|f", "MUG|7|2|7|2|t");
            assertThat(
                            rows(
                                    statement,
                                    "SELECT type, on_hand_change, reserved_change FROM stock_movement WHERE sku = 'MUG' ORDER BY id"))
                    .containsExactly("RECEIPT|10|0", "RESERVATION|0|3", "SALE|-3|-3", "RESERVATION|0|2");
            for (String change : List.of(
                    "UPDATE stock_movement SET on_hand_change = 99 WHERE type = 'RECEIPT'",
                    "UPDATE stock_movement SET actor_id = gen_random_uuid()",
                    "DELETE FROM stock_movement",
                    "TRUNCATE stock_movement")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
            }
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
