package io.cloudretail.kit.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Transactional;

/**
 * Lets a query that fails fail at once. After an error EclipseLink pings the database; in a transaction that has failed so does
 * the ping, which it takes for a lost connection, and repeats the query for ten seconds. The server shows EclipseLink to no
 * application, and no property switches this off: hence by reflection.
 */
@ApplicationScoped
class QueriesOnce {
    private static final System.Logger LOG = System.getLogger(QueriesOnce.class.getName());

    private EntityManager entityManager;

    QueriesOnce() {}

    @Inject
    QueriesOnce(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Behind the migrations, which wait for a database that starts. */
    @Transactional
    void switchOff(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) Startup event) {
        try {
            Object factory = entityManager.getEntityManagerFactory().unwrap(EntityManagerFactory.class);
            Object login = call(call(factory, "getServerSession"), "getLogin");
            login.getClass().getMethod("setQueryRetryAttemptCount", int.class).invoke(login, 0);
            login.getClass()
                    .getMethod("setConnectionHealthValidatedOnError", boolean.class)
                    .invoke(login, false);
        } catch (ReflectiveOperationException | RuntimeException another) {
            LOG.log(System.Logger.Level.ERROR, "Failed queries will be repeated: this is another EclipseLink", another);
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
