package io.cloudretail.product.search;

import io.cloudretail.product.cache.ProductsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts of the last few seconds, also while Redis is away: the front page and the pages after a click share theirs, and
 * those who want the same at the same time wait for one. A change here drops them; one elsewhere is seen seconds later.
 */
@ApplicationScoped
class CountsKept {
    private static final int MOST = 500;

    private record Entry(CompletableFuture<Counts.Counted> counted, Instant until) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private Clock clock;
    private Duration kept;

    CountsKept() {}

    @Inject
    CountsKept(Clock clock, @ConfigProperty(name = "cloudretail.product.search.counts-kept") Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    Counts.Counted get(String key, Supplier<Counts.Counted> source) {
        Instant now = clock.instant();
        if (entries.size() >= MOST) {
            entries.clear();
        }
        Entry mine = new Entry(new CompletableFuture<>(), now.plus(kept));
        Entry current =
                entries.compute(key, (same, other) -> other != null && now.isBefore(other.until()) ? other : mine);
        if (current == mine) {
            try {
                mine.counted().complete(source.get());
            } catch (RuntimeException | Error failed) {
                entries.remove(key, mine);
                mine.counted().completeExceptionally(failed);
            }
        }
        return landed(current);
    }

    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        entries.clear();
    }

    private static Counts.Counted landed(Entry entry) {
        try {
            return entry.counted().join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }
}
