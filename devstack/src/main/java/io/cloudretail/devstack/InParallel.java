package io.cloudretail.devstack;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does several things at once and waits for all; the first that fails ends the wait and interrupts the others. */
final class InParallel {

    private InParallel() {}

    static void run(List<Runnable> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            CompletionService<Void> running = new ExecutorCompletionService<>(threads);
            tasks.forEach(task -> running.submit(task, null));
            for (int done = 0; done < tasks.size(); done++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new StartFailed("Failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
