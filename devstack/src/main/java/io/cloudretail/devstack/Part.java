package io.cloudretail.devstack;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One process of the stack, which can be started, stopped, killed and frozen on its own. */
public abstract class Part {
    final String name;
    final Place place;

    private volatile @Nullable Child child;
    private volatile BiConsumer<Part, Integer> onUnexpectedEnd = (part, exitCode) -> {};

    Part(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    abstract Child.Launch launch();

    abstract boolean answers();

    /** How long the part may take to end in good order. */
    Duration grace() {
        return Duration.ofSeconds(20);
    }

    /** What has to be there before the process is. */
    void prepare() {}

    /** What has to be done once it answers. */
    void complete() {}

    /** Starts the process and returns at once; nothing happens when it runs already. */
    public synchronized void start() {
        if (alive()) {
            return;
        }
        Leftovers.end(List.of(pidFile()));
        prepare();
        Child started = Child.start(launch());
        child = started;
        started.onUnexpectedEnd(exitCode -> onUnexpectedEnd.accept(this, exitCode));
    }

    /** Waits until the part can be used; fails with the end of its log when it dies or does not get there in time. */
    public void awaitReady(Duration patience) {
        boolean settled = Deadline.in(patience).met(() -> !alive() || answers());
        if (!alive()) {
            throw new StartFailed(name + " ended while starting. The end of its log:\n" + logEnd());
        }
        if (!settled) {
            throw new StartFailed(
                    name + " was not ready after " + patience.toSeconds() + " s. The end of its log:\n" + logEnd());
        }
        complete();
    }

    public synchronized void stop() {
        Child running = child;
        if (running != null) {
            running.stop(grace());
        }
    }

    /** Ends the process at once, as a crash would. */
    public synchronized void kill() {
        Child running = child;
        if (running != null) {
            running.kill();
        }
    }

    /** Freezes the process: it keeps its connections and answers nothing. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    public boolean alive() {
        Child running = child;
        return running != null && running.alive();
    }

    public long pid() {
        Child running = child;
        if (running == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return running.pid();
    }

    /** Resident memory of the part with its child processes, -1 where the system does not tell. */
    public long residentBytes() {
        Child running = child;
        return running == null ? -1 : running.residentBytes();
    }

    public List<String> logTail(int lines) {
        return LogTail.of(place.consoleLog(name), lines);
    }

    public String name() {
        return name;
    }

    final void onUnexpectedEnd(BiConsumer<Part, Integer> listener) {
        onUnexpectedEnd = listener;
    }

    final PidFile pidFile() {
        return new PidFile(place.pidFile(name));
    }

    final String logEnd() {
        return String.join("\n", logTail(40));
    }

    final synchronized void end(String signal, Duration grace) {
        Child running = child;
        if (running != null) {
            running.end(signal, grace);
        }
    }

    final void signalAll(String signal) {
        Child running = child;
        if (running == null || !running.signalAll(signal)) {
            throw new IllegalStateException("Cannot send " + signal + " to all of " + name);
        }
    }

    private void signal(String signal) {
        Child running = child;
        if (running == null || !running.signal(signal)) {
            throw new IllegalStateException("Cannot send " + signal + " to " + name);
        }
    }
}
