package io.cloudretail.testkit.database;

import io.cloudretail.devstack.Database;
import io.cloudretail.devstack.Folders;
import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.Service;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The service's schema on a PostgreSQL of its own, with the persistence of the server but without the server. */
public final class RealDatabase {
    private static RealDatabase shared;

    private final Service service;
    private final Postgres postgres;
    private final String password;
    private final Set<Class<?>> entities = new LinkedHashSet<>();
    private EntityManagerFactory factory;

    private RealDatabase(Service service) {
        this.service = service;
        password = "only here";
        try {
            Path folder = Path.of("target", "property-db").toAbsolutePath();
            Folders.delete(folder);
            Files.createDirectories(folder);
            postgres = Postgres.start(folder, freePort(), List.of(Database.of(service, password)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
    }

    /**
     * This service's, with the newest schema; one for all tests of a JVM.
     *
     * @param entities what the test reads and writes beside plain statements
     */
    public static synchronized RealDatabase of(Service service, Class<?>... entities) {
        if (shared == null) {
            shared = new RealDatabase(service);
            shared.flyway().load().migrate();
        }
        shared.know(List.of(entities));
        return shared;
    }

    private synchronized void know(List<Class<?>> more) {
        if (entities.addAll(more)) {
            factory = null;
        }
    }

    /** A schema of its own beside the shared one, for tests of migrations. */
    public FluentConfiguration flyway(String schema) {
        return flyway().schemas(schema);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl(service.database()), service.role(), password)
                .locations("classpath:db/kit", "classpath:db/migration")
                .callbackLocations(new String[0]);
    }

    /** Does something in a transaction, which an exception rolls back. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entityManager = factory().createEntityManager();
        try {
            entityManager.getTransaction().begin();
            T result = work.apply(entityManager);
            if (!entityManager.getTransaction().getRollbackOnly()) {
                entityManager.getTransaction().commit();
            }
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    private synchronized EntityManagerFactory factory() {
        if (factory == null) {
            PersistenceConfiguration unit = new PersistenceConfiguration(service.id() + "-of-" + entities.size())
                    .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                    .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                    .sharedCacheMode(SharedCacheMode.NONE)
                    .property("jakarta.persistence.jdbc.driver", "org.postgresql.Driver")
                    .property("jakarta.persistence.jdbc.url", postgres.jdbcUrl(service.database()))
                    .property("jakarta.persistence.jdbc.user", service.role())
                    .property("jakarta.persistence.jdbc.password", password)
                    .property("eclipselink.connection-pool.default.max", "24")
                    .property("eclipselink.logging.level", "WARNING");
            entities.forEach(unit::managedClass);
            factory = Persistence.createEntityManagerFactory(unit);
        }
        return factory;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
