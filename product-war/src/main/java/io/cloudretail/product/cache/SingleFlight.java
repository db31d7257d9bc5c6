package io.cloudretail.product.cache;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets one of several who want the same thing at the same time fetch it for all. */
final class SingleFlight {
    private final Map<String, CompletableFuture<String>> flights = new ConcurrentHashMap<>();

    String fetch(String key, Supplier<String> source) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> others = flights.putIfAbsent(key, mine);
        if (others != null) {
            return landed(others);
        }
        try {
            mine.complete(source.get());
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
        } finally {
            flights.remove(key, mine);
        }
        return landed(mine);
    }

    /** Whoever asks from now on gets what is true from now on. */
    void forget(String key) {
        flights.remove(key);
    }

    private static String landed(CompletableFuture<String> flight) {
        try {
            return flight.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }
}
