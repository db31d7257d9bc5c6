package io.cloudretail.kit.database;

import io.cloudretail.kit.telemetry.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Lets a server that traces trace what it asks its database, too. */
@ApplicationScoped
class StatementsTraced {
    void start(@Observes Startup event, EntityManager entityManager) {
        if (Telemetry.isOn()) {
            Profiled.by(entityManager);
        }
    }

    /** By itself, so that nothing of OpenTelemetry and EclipseLink is looked for where it is not to be seen. */
    private static final class Profiled {
        static void by(EntityManager entityManager) {
            OpenTelemetry openTelemetry =
                    CDI.current().select(OpenTelemetry.class).get();
            entityManager
                    .getEntityManagerFactory()
                    .unwrap(ServerSession.class)
                    .setProfiler(new Statements(openTelemetry.getTracer("io.cloudretail")));
        }
    }
}
