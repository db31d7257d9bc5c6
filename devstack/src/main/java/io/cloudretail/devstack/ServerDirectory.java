package io.cloudretail.devstack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server's folder, made by the same three copies as its container image: the shared configuration, the service's own,
 * and its WAR. A running server reads only these copies, so a build never touches it.
 */
public record ServerDirectory(Path userDirectory, String server) {

    public static ServerDirectory stage(Layout layout, String server, Path userDirectory) {
        ServerDirectory directory = new ServerDirectory(userDirectory, server);
        Path shared = layout.root().resolve("liberty-config/target/config");
        Path own = layout.root().resolve(server).resolve("src/main/liberty/config");
        Path war = layout.root().resolve(server).resolve("target").resolve(server + ".war");
        for (Path needed : new Path[] {shared, own, war}) {
            if (!Files.exists(needed)) {
                throw new StartFailed(server + " cannot be started without " + needed + ": build it first");
            }
        }
        Folders.delete(directory.config());
        Folders.copy(shared, directory.config());
        Folders.copy(own, directory.config());
        Folders.create(directory.config().resolve("apps"));
        Folders.copy(war, directory.config().resolve("apps").resolve(server + ".war"));
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
