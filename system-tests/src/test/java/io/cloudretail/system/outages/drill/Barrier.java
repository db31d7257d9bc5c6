package io.cloudretail.system.outages.drill;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.stack.RunningShop;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A lock in a service's database that holds a step where it is, without a hook in the product. */
public final class Barrier implements AutoCloseable {
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = '%s'"
            + " AND wait_event_type = 'Lock' AND backend_type = 'client backend'";

    private final Service service;
    private final Connection connection;

    private Barrier(Service service, Connection connection) {
        this.service = service;
        this.connection = connection;
    }

    public static Barrier table(Service service, String table) {
        return locked(service, "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }

    /** On the row that a table has for an order, under this column. */
    public static Barrier row(Service service, String table, String column, String order) {
        return locked(service, "SELECT 1 FROM " + table + " WHERE " + column + " = '" + order + "' FOR UPDATE");
    }

    /** Waits until something stands before it. */
    public Barrier awaitSomebody() {
        Awaitility.await("somebody waits for " + service.id())
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> waiting() > 0);
        return this;
    }

    /** Lets through what stands before it. */
    public void lift() {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.close();
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        lift();
    }

    private long waiting() throws SQLException {
        try (Connection observer = RunningShop.get().postgres().superuser(service.database());
                Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery(WAITING.formatted(service.database()))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Barrier locked(Service service, String sql) {
        try {
            Connection connection = RunningShop.get().postgres().superuser(service.database());
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '10s'");
                statement.execute(sql);
            }
            return new Barrier(service, connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
