package io.cloudretail.devstack;

import java.nio.file.Path;

/** The folders in which the parts of one stack keep their data, logs and process ids. */
public record Place(Path root) {

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    public Path logs(String part) {
        return root.resolve("logs").resolve(part);
    }

    Path consoleLog(String part) {
        return logs(part).resolve("console.log");
    }

    Path pids() {
        return root.resolve("pids");
    }

    Path pidFile(String part) {
        return pids().resolve(part + ".pid");
    }

    Path servers(String server) {
        return root.resolve("usr").resolve(server);
    }
}
