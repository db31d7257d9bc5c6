package io.cloudretail.product.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** One statement over many rows, whose columns are sent as arrays. */
final class Batch {
    /** @param type PostgreSQL's name of it */
    record Column<T>(String type, Function<T, Object> value) {}

    private Batch() {}

    @SafeVarargs
    static <T> void run(Connection connection, String sql, List<T> rows, Column<T>... columns) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                Object[] values = rows.stream().map(columns[i].value()).toArray();
                statement.setArray(i + 1, connection.createArrayOf(columns[i].type(), values));
            }
            statement.executeUpdate();
        }
    }

    static <T> Column<T> column(String type, Function<T, Object> value) {
        return new Column<>(type, value);
    }
}
