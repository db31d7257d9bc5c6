package io.cloudretail.devstack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A PostgreSQL server with databases of its own; what is in them is kept between runs and survives a crash. */
public final class Postgres extends Part {
    static final String SUPERUSER = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final List<Database> databases;
    private final String superuserPassword;
    private final PostgresPrograms programs = PostgresPrograms.chosen();
    private final boolean follower;

    Postgres(Place place, int port, List<Database> databases, Secrets secrets) {
        this(place, port, databases, secrets.password("postgres.superuser"), false);
    }

    private Postgres(Place place, int port, List<Database> databases, String superuserPassword, boolean follower) {
        super("postgres", place);
        this.port = port;
        this.databases = databases;
        this.superuserPassword = superuserPassword;
        this.follower = follower;
    }

    /** A server, not started yet, over data below this folder that came from this one and that follows it. */
    public Postgres follower(Path folder, int itsPort) {
        return new Postgres(new Place(folder), itsPort, List.of(), superuserPassword, true);
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

    /** Where its data is, for who copies or replaces it while it is down. */
    public Path data() {
        return place.data(name);
    }

    /** The password of {@code postgres}, for programs. */
    public String superuserPassword() {
        return superuserPassword;
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
        Map<String, Object> settings = new TreeMap<>(Map.ofEntries(
                Map.entry("port", port),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", 200),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("wal_level", "minimal"),
                Map.entry("max_wal_senders", 0),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC")));
        if (programs.version() >= 18) {
            settings.put("io_method", "sync");
        }
        settings.putAll(more());
        settings.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        // INT is PostgreSQL's fast shutdown; TERM would wait for clients to leave
        return new Child.Launch(
                name, command, programs.environment(), data(), place.consoleLog(name), pidFile(), "INT");
    }

    /** {@code -Dpostgres.settings}: lines or, in one line, with semicolons between them, as in {@code wal_level=replica}. */
    private static Map<String, String> more() {
        return Pattern.compile("[;\n]")
                .splitAsStream(System.getProperty("postgres.settings", ""))
                .map(String::strip)
                .filter(setting -> setting.contains("="))
                .collect(Collectors.toMap(
                        setting -> setting.substring(0, setting.indexOf('=')).strip(),
                        setting -> setting.substring(setting.indexOf('=') + 1).strip()));
    }

    /** One that recovers from a backup is there once it is done; one that follows another never is. */
    @Override
    boolean answers() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet recovers = statement.executeQuery("SELECT pg_is_in_recovery()")) {
            return recovers.next() && recovers.getBoolean(1) == follower;
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
        if (follower) {
            return;
        }
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
}
