package io.cloudretail.inventory.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No column here is about a person. Whoever adds one either keeps it so, or gives this service an erasure. */
@ExtendWith(ArquillianExtension.class)
class HoldsNobodyIT {
    private static final String COLUMNS =
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'"
                    + " AND table_name NOT IN ('inbox', 'outbox', 'flyway_schema_history')";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(HoldsNobodyIT.class);
    }

    @Test
    void every_column_is_about_units_and_orders() throws Exception {
        assertThat(columns())
                .containsExactlyInAnyOrder(
                        "stock.sku",
                        "stock.on_hand",
                        "stock.reserved",
                        "stock.updated_at",
                        "stock_movement.id",
                        "stock_movement.sku",
                        "stock_movement.type",
                        "stock_movement.quantity",
                        "stock_movement.reason",
                        "stock_movement.order_id",
                        "stock_movement.created_at",
                        "reservation.order_id",
                        "reservation.status",
                        "reservation.expires_at",
                        "reservation.created_at",
                        "reservation.updated_at",
                        "reservation.version",
                        "reservation_line.order_id",
                        "reservation_line.sku",
                        "reservation_line.quantity");
    }

    private static List<String> columns() throws Exception {
        DataSource source = (DataSource) new InitialContext().lookup("jdbc/shop");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }
}
