package io.cloudretail.devstack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Gives each database to one role and closes it to all others. Says the same thing again at each start. */
record Tenancy(Connection connection, Entrance entrance) {

    /** Opens a superuser's connection to another database of the same server. */
    interface Entrance {
        Connection to(String database) throws SQLException;
    }

    void closeToPublic(String... databases) throws SQLException {
        for (String database : databases) {
            execute(connection, "REVOKE ALL ON DATABASE " + quoted(database) + " FROM PUBLIC");
        }
    }

    void grant(Database database) throws SQLException {
        String owner = quoted(database.owner());
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", database.owner())) {
            execute(connection, "CREATE ROLE " + owner + " NOSUPERUSER NOCREATEDB NOCREATEROLE LOGIN");
        }
        execute(connection, "ALTER ROLE " + owner + " PASSWORD " + literal(database.password()));
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
            execute(connection, "CREATE DATABASE " + quoted(database.name()) + " OWNER " + owner);
        }
        closeToPublic(database.name());
        if (!database.extensions().isEmpty()) {
            try (Connection inside = entrance.to(database.name())) {
                for (String extension : database.extensions()) {
                    execute(inside, "CREATE EXTENSION IF NOT EXISTS " + quoted(extension));
                }
            }
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
