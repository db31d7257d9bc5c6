package io.cloudretail.system.drivers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do something at the same time. */
public final class Crowd {
    private Crowd() {}

    /** All of it at once, begun together; what came of each, in their order. */
    public static <T> List<T> atOnce(List<Callable<T>> actions) throws Exception {
        CountDownLatch allAreHere = new CountDownLatch(actions.size());
        return atOnce(
                actions.size(),
                actions.stream()
                        .map(action -> (Callable<T>) () -> {
                            allAreHere.countDown();
                            allAreHere.await();
                            return action.call();
                        })
                        .toList());
    }

    /** The same thing so often, by so many at a time. */
    public static <T> List<T> atOnce(int people, int times, Callable<T> action) throws Exception {
        return atOnce(people, Collections.nCopies(times, action));
    }

    /** All of it by so many at a time; what came of each, in their order. */
    public static <T> List<T> atOnce(int people, List<Callable<T>> actions) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : crowd.invokeAll(actions)) {
                results.add(result.get());
            }
            return results;
        } finally {
            crowd.shutdownNow();
        }
    }
}
