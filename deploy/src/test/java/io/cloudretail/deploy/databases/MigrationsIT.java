package io.cloudretail.deploy.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.configuration.Sources;
import io.cloudretail.devstack.Database;
import io.cloudretail.devstack.Ports;
import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Instances of a service that start at once, or of two releases side by side, migrate its schema as the kit's Migrations do it. */
class MigrationsIT {
    private static final int INSTANCES = 3;
    private static final Path FOLDER = Path.of("target", "migrations").toAbsolutePath();
    private static final Map<Service, Database> DATABASES = Arrays.stream(Service.values())
            .filter(Service::hasDatabase)
            .collect(Collectors.toMap(Function.identity(), service -> Database.of(service, "of-" + service.id())));

    private static Postgres postgres;

    @TempDir
    private Path next;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(FOLDER, Ports.firstFree(20_000).postgres(), List.copyOf(DATABASES.values()));
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @ParameterizedTest
    @EnumSource(value = Service.class, mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void instances_that_start_at_once_apply_each_migration_once(Service service) throws Exception {
        empty(service);
        CyclicBarrier together = new CyclicBarrier(INSTANCES);
        List<Callable<MigrateResult>> starts = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            Flyway instance = instance(service);
            starts.add(() -> {
                together.await();
                return instance.migrate();
            });
        }

        int applied = 0;
        ExecutorService executor = Executors.newFixedThreadPool(INSTANCES);
        try {
            for (Future<MigrateResult> start : executor.invokeAll(starts)) {
                assertThat(start.get().success).isTrue();
                applied += start.get().migrationsExecuted;
            }
        } finally {
            executor.shutdown();
        }

        int migrations = instance(service).info().applied().length;
        assertThat(migrations).isPositive();
        assertThat(applied).isEqualTo(migrations);
        assertThat(versions(DATABASES.get(service))).hasSize(migrations).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(value = Service.class, mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void one_of_the_release_before_starts_when_the_schema_is_that_of_the_next(Service service) throws Exception {
        empty(service);
        Files.writeString(next.resolve("V0.9001__more_of_the_kit.sql"), "CREATE TABLE of_the_kit (id int)");
        Files.writeString(next.resolve("V9001__more_of_the_service.sql"), "CREATE TABLE of_the_service (id int)");
        assertThat(instance(service, "filesystem:" + next).migrate().migrationsExecuted)
                .isGreaterThan(2);

        MigrateResult before = instance(service).migrate();

        assertThat(before.success).isTrue();
        assertThat(before.migrationsExecuted).isZero();
    }

    private static void empty(Service service) throws SQLException {
        Database database = DATABASES.get(service);
        try (Connection superuser = postgres.superuser(database.name());
                Statement statement = superuser.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public AUTHORIZATION " + database.owner());
            for (String extension : database.extensions()) {
                statement.execute("CREATE EXTENSION " + extension);
            }
        }
    }

    private static Flyway instance(Service service, String... more) {
        Database database = DATABASES.get(service);
        List<String> locations = new ArrayList<>(List.of(more));
        locations.add(migrations("service-kit/src/main/resources/db/kit"));
        locations.add(migrations(service.war() + "/src/main/resources/db/migration"));
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl(database.name()), database.owner(), database.password())
                .locations(locations.toArray(String[]::new))
                .callbackLocations(new String[0])
                .outOfOrder(true)
                .ignoreMigrationPatterns("*:future", "*:missing")
                .load();
    }

    private static String migrations(String folder) {
        return "filesystem:" + Sources.root().resolve(folder);
    }

    private static List<String> versions(Database database) throws SQLException {
        try (Connection superuser = postgres.superuser(database.name());
                Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL")) {
            List<String> versions = new ArrayList<>();
            while (found.next()) {
                versions.add(found.getString(1));
            }
            return versions;
        }
    }
}
