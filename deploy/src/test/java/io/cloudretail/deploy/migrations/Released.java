package io.cloudretail.deploy.migrations;

import io.cloudretail.deploy.configuration.Sources;
import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The migrations that there are, and those that a release has brought already, by their content. */
final class Released {
    static final Path LIST = Sources.root().resolve("deploy/postgres/released.sha256");

    private Released() {}

    static Map<String, String> list() {
        return Sources.read(LIST)
                .lines()
                .collect(Collectors.toMap(
                        line -> line.split(" {2}")[1], line -> line.split(" {2}")[0], (one, two) -> one, TreeMap::new));
    }

    /** Each migration by its path below the project, with the hash of its content. */
    static Map<String, String> present() {
        Map<String, String> present = new TreeMap<>();
        folders().filter(Files::isDirectory).forEach(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".sql"))
                        .forEach(file -> present.put(
                                Sources.root().relativize(file).toString().replace('\\', '/'), hash(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return present;
    }

    static void write(Map<String, String> migrations) {
        List<String> lines = migrations.entrySet().stream()
                .map(migration -> migration.getValue() + "  " + migration.getKey())
                .toList();
        try {
            Files.write(LIST, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> folders() {
        Stream<String> services = Arrays.stream(Service.values())
                .filter(Service::hasDatabase)
                .map(service -> service.war() + "/src/main/resources/db/migration");
        return Stream.concat(Stream.of("service-kit/src/main/resources/db/kit"), services)
                .map(Sources.root()::resolve);
    }

    private static String hash(Path file) {
        try {
            // Whatever ends its lines where it was checked out
            byte[] content = Sources.read(file).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
