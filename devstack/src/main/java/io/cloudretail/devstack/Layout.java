package io.cloudretail.devstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where the project keeps what outlives a build: the server runtime, unpacked programs and the shop's data. */
public record Layout(Path root) {

    /** The project around the working directory, or the one the property {@code cloudretail.root} names. */
    public static Layout find() {
        String named = System.getProperty("cloudretail.root");
        if (named != null && !named.isBlank()) {
            return new Layout(Path.of(named).toAbsolutePath().normalize());
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("liberty-config"))) {
                return new Layout(folder);
            }
        }
        throw new StartFailed("Not inside the CloudRetail project: " + start + " (set -Dcloudretail.root)");
    }

    public Path shop() {
        return root.resolve(".cloudretail/shop");
    }

    Path programs() {
        return root.resolve(".cloudretail/programs");
    }

    /** The unpacked Open Liberty runtime; the version is a property, so that the parent pom stays its only owner. */
    public Path liberty() {
        String version = System.getProperty("liberty.version");
        Path versions = root.resolve(".cloudretail/liberty");
        Path runtime = version == null ? newestIn(versions) : versions.resolve(version);
        if (!Files.isRegularFile(runtime.resolve("wlp/bin/tools/ws-server.jar"))) {
            throw new StartFailed("No Open Liberty in " + runtime + ": build the module liberty-config first");
        }
        return runtime.resolve("wlp");
    }

    private static Path newestIn(Path versions) {
        return Folders.list(versions).stream()
                .filter(folder -> Files.isDirectory(folder.resolve("wlp")))
                .max(Comparator.comparing(Folders::changed))
                .orElse(versions);
    }
}
