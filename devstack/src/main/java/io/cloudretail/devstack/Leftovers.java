package io.cloudretail.devstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ends what an earlier stack left running when it was killed itself. */
final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private Leftovers() {}

    /** Returns how many processes had to be ended. */
    static int endAll(Path pids) {
        List<PidFile> files = Folders.list(pids).stream()
                .filter(file -> file.toString().endsWith(".pid"))
                .map(PidFile::new)
                .toList();
        return end(files);
    }

    static int end(List<PidFile> files) {
        List<ProcessHandle> alive = new ArrayList<>();
        for (PidFile file : files) {
            file.survivor().ifPresent(alive::add);
        }
        // A stopped process would not take notice of the polite signal
        alive.forEach(process -> Signals.send(process.pid(), "CONT"));
        alive.forEach(ProcessHandle::destroy);
        if (!Deadline.in(GRACE).met(() -> alive.stream().noneMatch(ProcessHandle::isAlive))) {
            alive.forEach(ProcessHandle::destroyForcibly);
            Deadline.in(GRACE).await("The end of processes left behind", () -> alive.stream()
                    .noneMatch(ProcessHandle::isAlive));
        }
        files.forEach(PidFile::delete);
        return alive.size();
    }
}
