package io.cloudretail.user.webhook;

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

/**
 * Shows how many deliveries wait, how long the first of them could have been made by now, and how many receivers take none. None of it
 * is a reason to take the service out.
 */
@Readiness
@ApplicationScoped
class WebhooksReport implements HealthCheck {
    private static final String FIGURES =
            "SELECT (SELECT count(*) FROM (SELECT 1 FROM webhook_delivery WHERE state = 'WAITING'"
                    + " LIMIT 10000) AS waiting), (SELECT count(*) FROM webhook WHERE enabled AND failing_since IS NOT NULL),"
                    + " (SELECT coalesce(max(CAST(extract(epoch FROM now() - d.due_at) AS bigint)), 0) FROM webhook w"
                    + " CROSS JOIN LATERAL (SELECT due_at FROM webhook_delivery WHERE webhook_id = w.id AND state = 'WAITING'"
                    + " ORDER BY due_at LIMIT 1) AS d WHERE w.enabled AND w.paused_until <= now())";

    @Resource(lookup = "jdbc/shop")
    private DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder report =
                HealthCheckResponse.named("webhooks").up();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet figures = statement.executeQuery(FIGURES)) {
            figures.next();
            return report.withData("waiting", figures.getLong(1))
                    .withData("failing", figures.getLong(2))
                    .withData("overdueSeconds", Math.max(0, figures.getLong(3)))
                    .build();
        } catch (SQLException databaseAway) {
            // its own check says so
            return report.withData("waiting", "unknown").build();
        }
    }
}
