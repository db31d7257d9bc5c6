package io.cloudretail.system.postgres;

import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs of the installed PostgreSQL, as its administrators use them. */
final class Installed {
    private Installed() {}

    /** Runs one against a server, as superuser; fails with what it said. */
    static void run(Postgres server, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("postgres.home"), "bin", program).toString());
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .putAll(Map.of(
                            "PGHOST",
                            "127.0.0.1",
                            "PGPORT",
                            Integer.toString(server.port()),
                            "PGUSER",
                            "postgres",
                            "PGPASSWORD",
                            server.superuserPassword()));
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(program + ": " + said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(over);
        }
    }

    static Stream<Service> owners() {
        return Arrays.stream(Service.values()).filter(Service::hasDatabase);
    }
}
