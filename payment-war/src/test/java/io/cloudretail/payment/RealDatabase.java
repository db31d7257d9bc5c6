package io.cloudretail.payment;

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
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The service's schema on a PostgreSQL of its own, with the persistence of the server but without the server. */
public final class RealDatabase {
    private static RealDatabase shared;

    private final Postgres postgres;
    private final String password;
    private EntityManagerFactory factory;

    private RealDatabase() {
        password = "only here";
        try {
            Path folder = Path.of("target", "property-db").toAbsolutePath();
            Folders.delete(folder);
            Files.createDirectories(folder);
            postgres = Postgres.start(folder, freePort(), List.of(Database.of(Service.PAYMENT, password)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
    }

    /** The one of this JVM, with the newest schema. */
    public static synchronized RealDatabase shared() {
        if (shared == null) {
            shared = new RealDatabase();
            shared.flyway().load().migrate();
        }
        return shared;
    }

    /** A schema of its own beside the shared one, for tests of migrations. */
    public FluentConfiguration flyway(String schema) {
        return flyway().schemas(schema);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl(Service.PAYMENT.database()), Service.PAYMENT.role(), password)
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
            PersistenceConfiguration unit = new PersistenceConfiguration("payment-without-server")
                    .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                    .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                    .sharedCacheMode(SharedCacheMode.NONE)
                    .property("jakarta.persistence.jdbc.driver", "org.postgresql.Driver")
                    .property("jakarta.persistence.jdbc.url", postgres.jdbcUrl(Service.PAYMENT.database()))
                    .property("jakarta.persistence.jdbc.user", Service.PAYMENT.role())
                    .property("jakarta.persistence.jdbc.password", password)
                    .property("eclipselink.connection-pool.default.max", "24")
                    .property("eclipselink.logging.level", "WARNING");
            for (String entity : List.of("Unsettled", "Payment", "Refund")) {
                unit.managedClass(entity(entity));
            }
            factory = Persistence.createEntityManagerFactory(unit);
        }
        return factory;
    }

    private static Class<?> entity(String name) {
        try {
            return Class.forName("io.cloudretail.payment.charge." + name);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
