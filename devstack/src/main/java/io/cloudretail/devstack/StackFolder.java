package io.cloudretail.devstack;

import java.nio.file.Path;

/** Everything one stack keeps. */
final class StackFolder {

    private StackFolder() {}

    /** Begins anew: ends what still runs on the data, then deletes it. Never touches the folder of a running shop. */
    static void clear(Path folder) {
        try (FolderLock lock = FolderLock.take(folder.resolve("lock"))
                .orElseThrow(
                        () -> new StartFailed("A shop is running in " + folder + ": stop it before a fresh start"))) {
            assert lock.channel().isOpen();
            Leftovers.endAll(new Place(folder).pids());
            for (Path entry : Folders.list(folder)) {
                if (!entry.endsWith("lock")) {
                    Folders.delete(entry);
                }
            }
        }
    }
}
