package io.cloudretail.devstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A server's folder, made by the same three copies as its container image: the shared configuration, the service's own,
 * and its WAR. A running server reads only these copies, so a build never touches it.
 */
public record ServerDirectory(Path userDirectory, String server) {

    /**
     * One step of filling the folder.
     *
     * @param from below the project
     * @param to below the server's configuration; empty for itself
     */
    public record Copy(String from, String to) {}

    /** What a server is made of; later copies win over earlier ones. The Dockerfile has the same list. */
    public static List<Copy> copies(String war) {
        return List.of(
                new Copy("liberty-config/target/config", ""),
                new Copy(war + "/src/main/liberty/config", ""),
                new Copy(war + "/target/" + war + ".war", "apps/" + war + ".war"));
    }

    /** Makes the folder of the service with this WAR, which is also the server's name. */
    public static ServerDirectory stage(Layout layout, String war, Path userDirectory) {
        return stage(layout, war, new ServerDirectory(userDirectory, war));
    }

    /** Makes the folder of the service with this WAR, for a server of another name. */
    public static ServerDirectory stage(Layout layout, String war, ServerDirectory directory) {
        List<Copy> copies = copies(war);
        for (Copy copy : copies) {
            Path needed = layout.root().resolve(copy.from());
            if (!Files.exists(needed)) {
                throw new StartFailed(war + " cannot be started without " + needed + ": build it first");
            }
        }
        Folders.delete(directory.config());
        Folders.create(directory.config().resolve("apps"));
        for (Copy copy : copies) {
            Folders.copy(layout.root().resolve(copy.from()), directory.config().resolve(copy.to()));
        }
        return directory;
    }

    /** Where the server finds its server.xml. */
    public Path config() {
        return userDirectory.resolve("servers").resolve(server);
    }

    /** Where the server keeps its caches; outside the configuration, so that staging it again leaves them warm. */
    Path output() {
        return userDirectory.resolve("output");
    }
}
