package io.cloudretail.deploy.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.configuration.Sources;
import io.cloudretail.devstack.Database;
import io.cloudretail.devstack.Ports;
import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of the release before starts, or starts again, when the schema is already that of the next one. */
class NewerSchemaIT {
    private static final Path FOLDER = Path.of("target", "newer-schema").toAbsolutePath();
    private static final Database DATABASE = Database.of(Service.PAYMENT, "of-payment");

    private static Postgres postgres;

    @TempDir
    private Path next;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(FOLDER, Ports.firstFree(20_000).postgres(), List.of(DATABASE));
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void it_takes_what_the_next_release_added_for_good_in_the_service_and_in_the_kit()
            throws IOException, SQLException {
        empty();
        Files.writeString(next.resolve("V0.9001__more_of_the_kit.sql"), "CREATE TABLE of_the_kit (id int)");
        Files.writeString(next.resolve("V9001__more_of_the_service.sql"), "CREATE TABLE of_the_service (id int)");
        assertThat(server("filesystem:" + next).migrate().migrationsExecuted).isGreaterThan(2);

        MigrateResult before = server().migrate();

        assertThat(before.success).isTrue();
        assertThat(before.migrationsExecuted).isZero();
    }

    /** As the kit's Migrations does it. */
    private static Flyway server(String... more) {
        List<String> locations = new ArrayList<>(List.of(
                "filesystem:" + Sources.root().resolve("service-kit/src/main/resources/db/kit"),
                "filesystem:" + Sources.root().resolve("payment-war/src/main/resources/db/migration")));
        locations.addAll(List.of(more));
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl(DATABASE.name()), DATABASE.owner(), DATABASE.password())
                .locations(locations.toArray(String[]::new))
                .callbackLocations(new String[0])
                .outOfOrder(true)
                .ignoreMigrationPatterns("*:future", "*:missing")
                .load();
    }

    private static void empty() throws SQLException {
        try (Connection superuser = postgres.superuser(DATABASE.name());
                Statement statement = superuser.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public AUTHORIZATION " + DATABASE.owner());
        }
    }
}
