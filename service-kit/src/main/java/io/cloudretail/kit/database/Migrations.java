package io.cloudretail.kit.database;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.interceptor.Interceptor;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anything else of the service starts. Flyway lets one instance at a time do so. */
@ApplicationScoped
class Migrations {
    @Resource(lookup = "jdbc/shop")
    private DataSource dataSource;

    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup event) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/kit", "classpath:db/migration")
                .callbackLocations(new String[0])
                // a server that starts beside its database, or with many others at once, may find it busy for a while
                .connectRetries(20)
                .connectRetriesInterval(5)
                // those of the kit come between those of a service, also where the service's are done already
                .outOfOrder(true)
                // a server of the release before starts on the schema of this one, which has more than it knows
                .ignoreMigrationPatterns("*:future", "*:missing")
                .load()
                .migrate();
    }
}
