package io.cloudretail.kit.platform;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Map;

/**
 * Leaves out the beans of rooms whose feature the server does not have: a gateway has no database, no events and no
 * tokens of its own. The conditions of beans.xml would say the same, but Open Liberty takes every class for available.
 */
public class Rooms implements Extension {
    private static final String KIT = "io.cloudretail.kit.";
    private static final String PERSISTENCE = "jakarta.persistence.EntityManager";
    private static final Map<String, String> NEEDED = Map.of(
            "audit",
            PERSISTENCE,
            "database",
            PERSISTENCE,
            "erasure",
            PERSISTENCE,
            "inbox",
            PERSISTENCE,
            "outbox",
            PERSISTENCE,
            "work",
            "jakarta.enterprise.concurrent.ManagedThreadFactory",
            "security",
            "org.eclipse.microprofile.jwt.JsonWebToken",
            "health",
            "org.eclipse.microprofile.health.HealthCheck");

    /** Called by the container for each class that may become a bean. */
    public void leaveOut(@Observes ProcessAnnotatedType<?> type) {
        String name = type.getAnnotatedType().getJavaClass().getPackageName();
        if (name.startsWith(KIT)) {
            String needed = NEEDED.get(name.substring(KIT.length()));
            if (needed != null && !isThere(needed)) {
                type.veto();
            }
        }
    }

    private static boolean isThere(String className) {
        try {
            Class.forName(className, false, Rooms.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException featureMissing) {
            return false;
        }
    }
}
