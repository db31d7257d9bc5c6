package io.cloudretail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of a server, as the script {@code bin/server run} builds it, but without the script: one process, so
 * that a signal reaches the server itself.
 */
record LibertyCommand(Path liberty, ServerDirectory directory) {

    List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Jvm.java());
        line.add("-javaagent:" + liberty.resolve("bin/tools/ws-javaagent.jar"));
        line.add("-Djava.awt.headless=true");
        line.add("-Djdk.attach.allowAttachSelf=true");
        String platform = Runtime.version().feature() >= 24 ? "java24.options" : "java9.options";
        line.addAll(options(liberty.resolve("lib/platform/java").resolve(platform)));
        Stream.of("configDropins/defaults/jvm.options", "jvm.options", "configDropins/overrides/jvm.options")
                .map(directory.config()::resolve)
                .forEach(file -> line.addAll(options(file)));
        line.addAll(quickStart());
        line.add("-jar");
        line.add(liberty.resolve("bin/tools/ws-server.jar").toString());
        line.add(directory.server());
        return line;
    }

    /**
     * Six servers at once start in half the processor time when the JVM's second compiler stays away. It makes the code
     * that runs most often faster in the long run, so {@code -Dpeak} lets it in, for measurements of load.
     */
    private static List<String> quickStart() {
        String peak = System.getProperty("peak", "false");
        return peak.equalsIgnoreCase("false") ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    private static List<String> options(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
