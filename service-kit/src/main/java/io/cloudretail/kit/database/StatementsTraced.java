package io.cloudretail.kit.database;

import io.cloudretail.kit.telemetry.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets a server that traces trace what it asks its database, too. */
@ApplicationScoped
class StatementsTraced {
    private static final System.Logger LOG = System.getLogger(StatementsTraced.class.getName());

    // an entity manager lives in a transaction
    @Transactional
    void start(@Observes Startup event, EntityManager entityManager) {
        if (Telemetry.isOn()) {
            Begin.with(entityManager);
        }
    }

    /** By itself, so that nothing of OpenTelemetry is looked for where it is not. */
    private static final class Begin {
        static void with(EntityManager entityManager) {
            OpenTelemetry openTelemetry =
                    CDI.current().select(OpenTelemetry.class).get();
            try {
                Profiler.install(entityManager, new Statements(openTelemetry.getTracer("io.cloudretail")));
            } catch (RuntimeException otherwiseMade) {
                LOG.log(System.Logger.Level.WARNING, "Statements will not be traced", otherwiseMade);
            }
        }
    }
}
