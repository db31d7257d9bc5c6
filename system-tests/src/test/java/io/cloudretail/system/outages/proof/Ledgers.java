package io.cloudretail.system.outages.proof;

import io.cloudretail.system.stack.RunningShop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Read-only SQL over one database of the shop. */
final class Ledgers {
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Ledgers() {}

    static <T> List<T> rows(String database, String sql, Reader<T> reader, Object... parameters) throws SQLException {
        try (Connection connection = RunningShop.get().postgres().superuser(database)) {
            connection.setReadOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setQueryTimeout(10);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                List<T> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
                return found;
            }
        }
    }
}
