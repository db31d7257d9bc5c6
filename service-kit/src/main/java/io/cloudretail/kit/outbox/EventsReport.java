package io.cloudretail.kit.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows how many events wait for Kafka, and how long the first of them. That they wait is no reason to take the service out: it works without. */
@Readiness
@ApplicationScoped
class EventsReport implements HealthCheck {
    static final String WAITING = "SELECT count(*),"
            + " (SELECT CAST(extract(epoch FROM now() - created_at) AS bigint) FROM outbox ORDER BY id LIMIT 1)"
            + " FROM (SELECT 1 FROM outbox LIMIT 10000) AS waiting";

    @Resource(lookup = "jdbc/shop")
    private DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder report = HealthCheckResponse.named("events").up();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WAITING)) {
            rows.next();
            return report.withData("waiting", rows.getLong(1))
                    .withData("oldestSeconds", Math.max(0, rows.getLong(2)))
                    .build();
        } catch (SQLException databaseAway) {
            // its own check says so
            return report.withData("waiting", "unknown").build();
        }
    }
}
