package io.cloudretail.kit.work;

import io.cloudretail.kit.http.RequestId;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One repeating task and its thread. */
public final class Repeating implements Runnable {
    private static final System.Logger LOG = System.getLogger(Repeating.class.getName());
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(10);
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    private final String name;
    private final Supplier<Duration> task;
    private Thread thread;
    private boolean stopped;
    private boolean nudged;

    Repeating(String name, Supplier<Duration> task) {
        this.name = name;
        this.task = task;
    }

    /** Turns that follow each other at once while there is more to do, and else wait. */
    static Supplier<Duration> whileThereIsMore(Duration pause, BooleanSupplier task) {
        return () -> task.getAsBoolean() ? Duration.ZERO : pause;
    }

    void runOn(Thread worker) {
        thread = worker;
        worker.start();
    }

    @Override
    public void run() {
        while (pause(turn())) {
            // each turn says itself how long the pause is
        }
    }

    /** Ends the pause before the next turn: there is something to do. */
    public synchronized void nudge() {
        nudged = true;
        notifyAll();
    }

    /** Ends after the present turn. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Waits until it has ended. */
    void join() {
        try {
            thread.join(LONGEST_TURN.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration turn() {
        RequestId.begin(null);
        try {
            return task.get();
        } catch (RuntimeException | Error fault) {
            // also an error: nobody would miss a thread that is gone, and what it does would never be done again
            LOG.log(System.Logger.Level.ERROR, name + " failed and will be tried again", fault);
            return AFTER_A_FAULT;
        } finally {
            RequestId.end();
        }
    }

    private synchronized boolean pause(Duration pause) {
        long until = System.nanoTime() + pause.toNanos();
        while (!stopped && !nudged) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        nudged = false;
        return !stopped;
    }
}
