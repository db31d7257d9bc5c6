package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.RunningShop;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** The books of all services side by side, of a purchase that seems to have been made a while ago. */
@MicroShedTest
class ReconciliationIT {
    private static final String LONG_AGO = "now() - interval '10 minutes'";

    @Test
    void a_purchase_is_in_all_books_and_what_is_changed_in_one_of_them_is_named() throws SQLException {
        String sku = Admin.sell(10, 250);
        PlacedOrder order = Customer.newcomer().order(sku, 3, "tok_visa");
        assertThat(order).isConfirmed();
        Awaitility.await("the units are sold")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Books.stock(sku).onHand() == 7);
        age(order.id());

        JsonPath report = report();
        assertThat(problems(report, order.id())).isEmpty();
        assertThat(report.getMap("gaps")).isEmpty();
        assertThat(report.getLong("money.GBP.held")).isPositive();
        assertThat(report.getLong("units.sold")).isGreaterThanOrEqualTo(3);

        String theOrder = " WHERE order_id = '" + order.id() + "'";
        assertThat(problemsWith(
                        new Spoiled(
                                "order_db",
                                "UPDATE customer_order SET status = '%s' WHERE id = '" + order.id() + "'",
                                "CONFIRMED",
                                "CANCELLED"),
                        order.id()))
                .containsExactlyInAnyOrder("money-not-due", "units-not-due");
        assertThat(problemsWith(
                        new Spoiled("inventory_db", "UPDATE reservation_line SET quantity = %s" + theOrder, "3", "4"),
                        order.id()))
                .containsExactly("units-differs");
        assertThat(problemsWith(
                        new Spoiled(
                                "inventory_db", "UPDATE stock SET on_hand = %s WHERE sku = '" + sku + "'", "7", "8"),
                        sku))
                .containsExactly("stock-differs");
        assertThat(problemsWith(
                        new Spoiled("payment_db", "UPDATE payment SET refunded_minor = %s" + theOrder, "0", "1"),
                        order.id()))
                .containsExactly("payment-differs-from-ledger");

        assertThat(problems(report(), order.id())).isEmpty();
    }

    /** One value in one of the books: what it is, and what it must not be. */
    private record Spoiled(String database, String update, String right, String wrong) {}

    /** What is reported of this subject while the value is wrong; it is right again whatever comes of that. */
    private static List<String> problemsWith(Spoiled value, String subject) throws SQLException {
        change(value.database(), value.update().formatted(value.wrong()));
        try {
            return problems(report(), subject);
        } finally {
            change(value.database(), value.update().formatted(value.right()));
        }
    }

    private static void age(String order) throws SQLException {
        change("order_db", "UPDATE customer_order SET updated_at = " + LONG_AGO + " WHERE id = '" + order + "'");
        change("inventory_db", "UPDATE reservation SET updated_at = " + LONG_AGO + " WHERE order_id = '" + order + "'");
        // the ledger lets nobody change it who does not switch its triggers off
        change(
                "payment_db",
                "SET session_replication_role = replica",
                "UPDATE payment_transaction SET created_at = " + LONG_AGO + " WHERE order_id = '" + order + "'");
    }

    private static JsonPath report() {
        return Admin.request()
                .get("/api/v1/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> problems(JsonPath report, String subject) {
        List<Map<String, String>> problems = report.getList("problems");
        return problems.stream()
                .filter(problem -> subject.equals(problem.get("subject")))
                .map(problem -> problem.get("kind"))
                .toList();
    }

    private static void change(String database, String... statements) throws SQLException {
        try (Connection connection = RunningShop.get().postgres().superuser(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
