package io.cloudretail.devstack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server with databases of its own; what is in them is kept between runs and survives a crash. */
public final class Postgres extends Part {
    static final String SUPERUSER = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final List<Database> databases;
    private final String superuserPassword;
    private final PostgresPrograms programs = PostgresPrograms.unpacked();

    Postgres(Place place, int port, List<Database> databases, Secrets secrets) {
        super("postgres", place);
        this.port = port;
        this.databases = databases;
        this.superuserPassword = secrets.password("postgres.superuser");
    }

    /** Starts a server that keeps everything under {@code folder}, and waits until the databases can be used. */
    public static Postgres start(Path folder, int port, List<Database> databases) {
        Postgres postgres = new Postgres(new Place(folder), port, databases, Secrets.in(folder));
        postgres.start();
        postgres.awaitReady(PATIENCE);
        return postgres;
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection that may do anything, for tests that look behind the scenes or hold locks. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, superuserPassword);
    }

    /** Ends it without a checkpoint, as when the machine loses power: the next start recovers from the log. */
    public void crash() {
        end("QUIT", Duration.ofSeconds(10));
    }

    /** Freezes it with all its sessions. */
    @Override
    public void pause() {
        signalAll("STOP");
    }

    @Override
    public void resume() {
        signalAll("CONT");
    }

    @Override
    void prepare() {
        PostgresData kept = new PostgresData(data(), programs);
        if (!kept.isThere()) {
            kept.create(SUPERUSER, superuserPassword, place.logs(name).resolve("initdb.log"));
        }
        kept.forgetForeignLock();
    }

    @Override
    Child.Launch launch() {
        List<String> command = new ArrayList<>(programs.command("postgres", "-D", data().toString()));
        Map<String, Object> settings = Map.ofEntries(
                Map.entry("port", port),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", 200),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("wal_level", "minimal"),
                Map.entry("max_wal_senders", 0),
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
        settings.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        // INT is PostgreSQL's fast shutdown; TERM would wait for clients to leave
        return new Child.Launch(
                name, command, programs.environment(), data(), place.consoleLog(name), pidFile(), "INT");
    }

    @Override
    boolean answers() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StartFailed("The secrets in " + place.root() + " are not those its database was made with;"
                        + " -Dfresh begins anew, without the data");
            }
            return false;
        }
    }

    @Override
    void complete() {
        try (Connection connection = superuser("postgres")) {
            Tenancy tenancy = new Tenancy(connection, this::superuser);
            tenancy.closeToPublic("postgres", "template1");
            for (Database database : databases) {
                tenancy.grant(database);
            }
        } catch (SQLException e) {
            throw new StartFailed("The databases cannot be set up: " + e.getMessage(), e);
        }
    }

    private Path data() {
        return place.data(name);
    }
}
