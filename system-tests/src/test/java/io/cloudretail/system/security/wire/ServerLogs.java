package io.cloudretail.system.security.wire;

import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the shop's servers have written down. */
public final class ServerLogs {
    private ServerLogs() {}

    /** Lines of any server with one of these texts. */
    public static List<String> linesWith(String... texts) {
        return linesWith(RunningShop.get().logs(), ".log", texts);
    }

    /** The same of one server, and whole. */
    public static List<String> linesOf(String server, String text) {
        return lines(RunningShop.get().logs().resolve(server).resolve("messages.log"))
                .filter(line -> line.contains(text))
                .toList();
    }

    /** The same of the gateway's access log. */
    public static List<String> accessLinesWith(String... texts) {
        return linesWith(
                RunningShop.get().logs().resolveSibling("usr/gateway-war/output/gateway-war/logs"),
                "access.log.0",
                texts);
    }

    private static List<String> linesWith(Path folder, String ending, String... texts) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .flatMap(ServerLogs::lines)
                    .filter(line -> Arrays.stream(texts).anyMatch(line::contains))
                    .map(line -> line.substring(0, Math.min(line.length(), 500)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
