package io.cloudretail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The data folder of a PostgreSQL server while the server is down. */
record PostgresData(Path folder, PostgresPrograms programs) {

    boolean isThere() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Made beside its place and moved there, so that a crash leaves either nothing or all of it. */
    void create(String superuser, String superuserPassword, Path log) {
        Path draft = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(draft);
        Folders.delete(folder);
        Folders.create(draft.getParent());
        Path password = folder.resolveSibling(folder.getFileName() + ".password");
        try {
            Files.deleteIfExists(password);
            Files.createFile(password, Secrets.ownerOnly());
            Files.writeString(password, superuserPassword);
            List<String> options = new ArrayList<>(List.of(
                    "--pgdata=" + draft,
                    "--username=" + superuser,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8"));
            options.addAll(
                    programs.version() < 17
                            ? List.of("--locale=C.UTF-8")
                            : List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            programs.run("initdb", log, options.toArray(String[]::new));
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            password.toFile().delete();
        }
    }

    /**
     * After a crash of the machine another program may have the id in postmaster.pid, or the file is cut short; PostgreSQL
     * would refuse to start.
     */
    void forgetForeignLock() {
        Path lock = folder.resolve("postmaster.pid");
        try {
            if (Files.exists(lock) && !namesPostgres(Files.readString(lock))) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean namesPostgres(String lock) {
        String first = lock.lines().findFirst().orElse("").strip();
        return first.matches("[0-9]{1,9}")
                && ProcessHandle.of(Long.parseLong(first))
                        .flatMap(process -> process.info().command())
                        .map(command -> command.contains("postgres"))
                        .orElse(false);
    }
}
