package io.cloudretail.system.drivers;

import io.cloudretail.system.stack.RunningShop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the shop's databases hold, read as an auditor would: past every service. */
public final class Books {
    /** Units of a SKU. */
    public record Stock(int onHand, int reserved) {}

    private static final List<String> DATABASES =
            List.of("user_db", "product_db", "order_db", "inventory_db", "payment_db");

    /** One to each database, kept: making one costs more than what is read. */
    private static final Map<String, Connection> CONNECTIONS = new HashMap<>();

    private Books() {}

    public static Stock stock(String sku) {
        return read("inventory_db", "SELECT on_hand, reserved FROM stock WHERE sku = ?", sku, row -> {
            row.next();
            return new Stock(row.getInt(1), row.getInt(2));
        });
    }

    /** HELD, COMMITTED, RELEASED, or "none". */
    public static String reservation(String orderId) {
        return read(
                "inventory_db",
                "SELECT status FROM reservation WHERE order_id = ?",
                UUID.fromString(orderId),
                row -> row.next() ? row.getString(1) : "none");
    }

    /** Pence taken for an order, in all captures. */
    public static long captured(String orderId) {
        return transactions("coalesce(sum(amount_minor), 0)", orderId, "CAPTURE");
    }

    public static long captures(String orderId) {
        return transactions("count(*)", orderId, "CAPTURE");
    }

    /** Pence given back for an order; the ledger writes them with a minus. */
    public static long refunded(String orderId) {
        return -transactions("coalesce(sum(amount_minor), 0)", orderId, "REFUND");
    }

    /** How often an event of the payment provider's is noted as taken. */
    public static long eventsTaken(String event) {
        return read("payment_db", "SELECT count(*) FROM provider_event WHERE id = ?", event, row -> {
            row.next();
            return row.getLong(1);
        });
    }

    /** Rows that a refused request could have left behind in any of the databases. */
    public static long rows() {
        return count("user_db", "account")
                + count("product_db", "product")
                + count("order_db", "customer_order")
                + count("inventory_db", "reservation")
                + count("payment_db", "payment");
    }

    /** Every table of every service in which a text stands anywhere, as {@code database.table}. */
    public static List<String> placesOf(String text) {
        return DATABASES.stream()
                .flatMap(database -> tables(database).stream()
                        .filter(table -> holds(database, table, text))
                        .map(table -> database + "." + table))
                .toList();
    }

    private static List<String> tables(String database) {
        return read(
                database,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'",
                "public",
                rows -> {
                    List<String> names = new ArrayList<>();
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                    return names;
                });
    }

    private static boolean holds(String database, String table, String text) {
        return read(
                database,
                "SELECT EXISTS (SELECT 1 FROM " + table + " t WHERE position(? IN CAST(t AS text)) > 0)",
                text,
                rows -> rows.next() && rows.getBoolean(1));
    }

    private static long transactions(String what, String orderId, String type) {
        return read(
                "payment_db",
                "SELECT " + what + " FROM payment_transaction WHERE order_id = ? AND type = '" + type + "'",
                UUID.fromString(orderId),
                row -> {
                    row.next();
                    return row.getLong(1);
                });
    }

    private static long count(String database, String table) {
        return read(database, "SELECT count(*) FROM " + table + " WHERE ? IS NOT NULL", "", row -> {
            row.next();
            return row.getLong(1);
        });
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static synchronized <T> T read(String database, String sql, Object parameter, Reader<T> reader) {
        try (PreparedStatement statement = connectionTo(database).prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Connection connectionTo(String database) throws SQLException {
        Connection kept = CONNECTIONS.get(database);
        if (kept == null || !kept.isValid(1)) {
            kept = RunningShop.get().postgres().superuser(database);
            CONNECTIONS.put(database, kept);
        }
        return kept;
    }
}
