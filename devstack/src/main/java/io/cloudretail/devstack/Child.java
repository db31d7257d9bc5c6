package io.cloudretail.devstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A running process of the stack. It never outlives this JVM, as long as the JVM ends in order. */
final class Child {
    private static final Duration LAST_GRACE = Duration.ofSeconds(15);
    private static final Set<Child> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Optional<String> NEW_SESSION = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .filter(path -> Files.isExecutable(Path.of(path)))
            .findFirst();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Child::stopAll, "stop-children"));
    }

    /** What to run, and the signal that asks it to end in good order. */
    record Launch(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            PidFile pidFile,
            String stopSignal) {}

    private final Launch launch;
    private final Process process;
    private volatile boolean endIsOurs;

    private Child(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    static Child start(Launch launch) {
        List<String> command = new ArrayList<>();
        // In a session of its own, Ctrl-C in the terminal reaches this JVM alone, which then stops its children in
        // order
        NEW_SESSION.ifPresent(command::add);
        command.addAll(launch.command());
        Folders.create(launch.directory());
        Folders.create(launch.log().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.to(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        try {
            Child child = new Child(launch, builder.start());
            launch.pidFile().write(child.process.toHandle());
            RUNNING.add(child);
            child.process.onExit().thenRun(() -> RUNNING.remove(child));
            return child;
        } catch (IOException e) {
            throw new StartFailed(launch.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    long residentBytes() {
        return alive() ? Memory.resident(process.toHandle()) : -1;
    }

    /** Tells {@code listener} the exit code when the process ends without having been asked to. */
    void onUnexpectedEnd(Consumer<Integer> listener) {
        process.onExit().thenAccept(ended -> {
            if (!endIsOurs) {
                listener.accept(ended.exitValue());
            }
        });
    }

    /** Asks the process to end, and ends it if it has not done so in time. */
    void stop(Duration grace) {
        endIsOurs = true;
        signal("CONT");
        if (!signal(launch.stopSignal())) {
            process.destroy();
        }
        if (!endsWithin(grace)) {
            kill();
        }
        launch.pidFile().delete();
    }

    /** Asks the process to end by another signal than the usual one, and ends it if it has not done so in time. */
    void end(String signal, Duration grace) {
        endIsOurs = true;
        signal("CONT");
        signal(signal);
        if (!endsWithin(grace)) {
            kill();
        }
        launch.pidFile().delete();
    }

    /** The same signal for the process and all that it has started. */
    boolean signalAll(String name) {
        process.descendants().forEach(below -> Signals.send(below.pid(), name));
        return signal(name);
    }

    /** Ends the process at once, as a crash would. */
    void kill() {
        endIsOurs = true;
        process.destroyForcibly();
        endsWithin(LAST_GRACE);
        launch.pidFile().delete();
    }

    boolean signal(String name) {
        return alive() && Signals.send(pid(), name);
    }

    private boolean endsWithin(Duration grace) {
        try {
            return process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void stopAll() {
        if (!RUNNING.isEmpty()) {
            RUNNING.parallelStream().forEach(child -> child.stop(LAST_GRACE));
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
    }
}
