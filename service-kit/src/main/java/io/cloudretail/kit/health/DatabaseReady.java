package io.cloudretail.kit.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the database answers. Kafka and neighbours may be away, the service is built to do without for a while. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {
    @Resource(lookup = "jdbc/shop")
    private DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = dataSource.getConnection()) {
            return HealthCheckResponse.named("database")
                    .status(connection.isValid(2))
                    .build();
        } catch (SQLException away) {
            return HealthCheckResponse.down("database");
        }
    }
}
