package io.cloudretail.devstack;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once for the whole project. They are started here and not by the library that
 * brings them, because that one switches fsync off, trusts every local user and stops the database in a shutdown hook.
 */
record PostgresPrograms(Path folder) {

    /** Of the server that is installed in the folder {@code -Dpostgres.home} names; else those that come with the build. */
    static PostgresPrograms chosen() {
        String home = System.getProperty("postgres.home", "");
        return home.isBlank() ? unpacked() : new PostgresPrograms(Path.of(home));
    }

    /** As in 18. */
    int version() {
        try {
            Process asked = new ProcessBuilder(folder.resolve("bin/postgres").toString(), "--version").start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.replaceFirst("(?s)^\\D*(\\d+).*", "$1"));
        } catch (IOException | NumberFormatException e) {
            throw new StartFailed("There is no PostgreSQL in " + folder, e);
        }
    }

    private static synchronized PostgresPrograms unpacked() {
        Path programs = Layout.find().programs();
        FolderLock lock = FolderLock.waitFor(programs.resolve("postgresql.lock"));
        try (lock;
                InputStream archive = open()) {
            byte[] packed = archive.readAllBytes();
            Path folder = programs.resolve("postgresql-" + Integer.toHexString(Arrays.hashCode(packed)));
            if (!Files.isDirectory(folder)) {
                Path draft = programs.resolve("postgresql.new");
                Folders.delete(draft);
                unpack(packed, draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresPrograms(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Root may not run PostgreSQL; in a user namespace of its own, the process is nobody in particular. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    Map<String, String> environment() {
        return Map.of("LC_ALL", "C", "TZ", "UTC");
    }

    void run(String program, Path log, String... arguments) {
        try {
            Folders.create(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment());
            if (builder.start().waitFor() != 0) {
                throw new StartFailed(program + " failed:\n" + String.join("\n", LogTail.of(log, 20)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while running " + program, e);
        }
    }

    private static InputStream open() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.startsWith("mac") ? "Darwin" : system.startsWith("windows") ? "Windows" : "Linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, machine);
        if (archive == null) {
            throw new StartFailed("There is no PostgreSQL for " + name + " on " + machine);
        }
        return archive;
    }

    private static void unpack(byte[] packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                }
            }
        }
    }
}
