package io.cloudretail.deploy.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloudretail.deploy.MadeSecrets;
import io.cloudretail.deploy.Programs;
import io.cloudretail.deploy.Programs.Ended;
import io.cloudretail.deploy.configuration.Sources;
import io.cloudretail.devstack.Ports;
import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.Secrets;
import io.cloudretail.devstack.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The script that makes the databases of a new shop, on a real server. */
class DatabasesIT {
    private static final Path FOLDER = Path.of("target", "databases").toAbsolutePath();

    private static Postgres postgres;
    private static MadeSecrets secrets;
    private static Ended made;

    @BeforeAll
    static void make() {
        assumeTrue(Programs.find("psql").isPresent(), "There is no psql on this machine");
        postgres = Postgres.start(FOLDER, Ports.firstFree(20_000).postgres(), List.of());
        secrets = MadeSecrets.in(FOLDER.resolve("secrets"));
        made = run();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Service.class, mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void a_service_owns_its_database_and_enters_no_other(Service service) throws SQLException {
        assertThat(made.code()).as(made.output()).isZero();
        String password = secrets.value(service.id() + ".DB_PASSWORD");

        try (Connection own =
                DriverManager.getConnection(postgres.jdbcUrl(service.database()), service.role(), password)) {
            own.createStatement().execute("CREATE TABLE IF NOT EXISTS mine (id int)");
        }
        Service other = service == Service.ORDER ? Service.USER : Service.ORDER;
        assertThatThrownBy(
                        () -> DriverManager.getConnection(postgres.jdbcUrl(other.database()), service.role(), password))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void run_again_it_changes_nothing_and_sets_new_passwords() {
        Ended again = run();

        assertThat(again.code()).as(again.output()).isZero();
    }

    @Test
    void no_password_is_shown() {
        assertThat(secrets.names()).noneMatch(name -> made.output().contains(secrets.value(name)));
    }

    private static Ended run() {
        return Programs.run(
                Map.of(
                        "PGHOST", "127.0.0.1",
                        "PGPORT", Integer.toString(postgres.port()),
                        "PGUSER", "postgres",
                        "PGPASSWORD", Secrets.in(FOLDER).password("postgres.superuser"),
                        "SECRETS_DIR", secrets.folder().toString()),
                Sources.root().resolve("deploy/postgres/databases.sh").toString());
    }
}
