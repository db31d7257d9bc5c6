package io.cloudretail.product.database;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Plain queries straight into records, for reads that are made thousands of times a second. Each is a statement of its
 * own, outside of transactions.
 */
public final class Database {
    /** Makes a thing of the row that the result is at. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DataSource source;
    private final StandIn standIn;

    Database(DataSource source) {
        this(source, StandIn.NONE);
    }

    /** @param standIn who is asked while this one does not answer */
    Database(DataSource source, StandIn standIn) {
        this.source = source;
        this.standIn = standIn;
    }

    /** @param values of the question marks in turn; an array of texts, ids or numbers is one value ({@code = ANY (?)}) */
    public <T> List<T> rows(String sql, Row<T> row, Object... values) {
        return standIn.orElse(() -> read(sql, row, values), other -> other.rows(sql, row, values));
    }

    private <T> List<T> read(String sql, Row<T> row, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, bound(connection, values[i]));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
            return rows;
        } catch (SQLException fault) {
            throw new PersistenceException(fault);
        }
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        if (value instanceof Object[] array) {
            String type =
                    switch (array.getClass().getComponentType().getSimpleName()) {
                        case "String" -> "text";
                        case "UUID" -> "uuid";
                        case "Long" -> "bigint";
                        default -> "integer";
                    };
            return connection.createArrayOf(type, array);
        }
        return value;
    }
}
