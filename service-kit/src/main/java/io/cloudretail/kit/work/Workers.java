package io.cloudretail.kit.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Starts work that repeats until the server stops, each on a thread of its own. */
@ApplicationScoped
public class Workers {
    private final Queue<Repeating> works = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    @Resource
    private ManagedThreadFactory threads;

    /** Repeats a task; it answers how long to wait until its next turn. A fault is logged and waits ten seconds. */
    public Repeating repeat(String name, Supplier<Duration> task) {
        Repeating work = new Repeating(name, task);
        works.add(work);
        Thread thread = threads.newThread(work);
        thread.setName(name);
        thread.setDaemon(true);
        work.runOn(thread);
        return work;
    }

    /** Repeats a task: at once while it says that there is more to do, else after this pause. */
    public Repeating repeat(String name, Duration pause, BooleanSupplier task) {
        return repeat(name, Repeating.whileThereIsMore(pause, task));
    }

    /** Repeats a task with this pause after each turn. */
    public Repeating every(String name, Duration pause, Runnable task) {
        return repeat(name, pause, () -> {
            task.run();
            return false;
        });
    }

    /** Whether a turn that takes long is to come to its end. */
    public boolean areStopping() {
        return stopping;
    }

    /** Lets the present turn of each finish while all that they work with is still there. */
    void stop(@Observes Shutdown event) {
        stopping = true;
        works.forEach(Repeating::stop);
        works.forEach(Repeating::join);
    }
}
