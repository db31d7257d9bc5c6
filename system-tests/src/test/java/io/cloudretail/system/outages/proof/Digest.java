package io.cloudretail.system.outages.proof;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A sum over every row of every table: what it is before and after tells whether anything had an effect. */
public final class Digest {
    private static final List<String> DATABASES =
            List.of("user_db", "product_db", "order_db", "inventory_db", "payment_db");

    /** What repeats may touch: the inbox itself, what is on its way, what is set aside once more, and what time alone moves. */
    private static final Set<String> BESIDE =
            Set.of("inbox", "outbox", "dead_letter", "audit_entry", "reconciliation", "flyway_schema_history");

    private Digest() {}

    /** By {@code database.table}. */
    public static Map<String, String> ofAllTables() throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        for (String database : DATABASES) {
            List<String> tables = Ledgers.rows(
                    database,
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
                    row -> row.getString(1));
            for (String table : tables) {
                if (!BESIDE.contains(table)) {
                    sums.put(database + "." + table, sum(database, table));
                }
            }
        }
        return sums;
    }

    private static String sum(String database, String table) throws SQLException {
        return Ledgers.rows(
                        database,
                        "SELECT count(*) || ' rows, ' || coalesce(sum(hashtextextended(CAST(t AS text), 0)), 0) FROM "
                                + table + " t",
                        row -> row.getString(1))
                .get(0);
    }
}
