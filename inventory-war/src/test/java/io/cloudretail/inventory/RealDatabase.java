package io.cloudretail.inventory;

import io.cloudretail.devstack.Database;
import io.cloudretail.devstack.Folders;
import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.Service;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            postgres = Postgres.start(folder, freePort(), List.of(Database.of(Service.INVENTORY, password)));
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
                .dataSource(postgres.jdbcUrl(Service.INVENTORY.database()), Service.INVENTORY.role(), password)
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
            factory = Persistence.createEntityManagerFactory(
                    "inventory",
                    Map.of(
                            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource", "",
                            "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                            "jakarta.persistence.jdbc.url", postgres.jdbcUrl(Service.INVENTORY.database()),
                            "jakarta.persistence.jdbc.user", Service.INVENTORY.role(),
                            "jakarta.persistence.jdbc.password", password,
                            "eclipselink.connection-pool.default.max", "24",
                            "eclipselink.logging.level", "WARNING"));
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
