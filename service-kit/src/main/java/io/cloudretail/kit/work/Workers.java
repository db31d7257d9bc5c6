package io.cloudretail.kit.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Starts work that repeats until the server stops, each on a thread of its own. */
@ApplicationScoped
public class Workers {
    @Resource
    private ManagedThreadFactory threads;

    /** Repeats a task; it answers how long to wait until its next turn. A fault is logged and waits ten seconds. */
    public Repeating repeat(String name, Supplier<Duration> task) {
        Repeating work = new Repeating(name, task);
        Thread thread = threads.newThread(work);
        thread.setName(name);
        thread.setDaemon(true);
        work.runOn(thread);
        return work;
    }
}
