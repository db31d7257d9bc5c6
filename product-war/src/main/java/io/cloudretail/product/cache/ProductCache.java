package io.cloudretail.product.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.params.SetParams;

/**
 * Texts (JSON) in Redis, read from the database where they are missing (cache-aside) and dropped on change. Never the
 * truth: losing it costs a query each.
 *
 * <p>A change leaves a mark in place of what it drops. A reader keeps what it read only if the entry is still as it was
 * before the reading; so nobody who read just before a change keeps the old state just after it. While there is a mark, a
 * replica may not have the change yet, so the truth is read.
 */
@ApplicationScoped
public class ProductCache {
    /** Change the number with the form of any text: instances of two releases share one Redis. */
    private static final String PREFIX = "product:2:";

    private static final String GENERATION = PREFIX + "lists";
    private static final String MARK = "changed ";
    private static final Duration GENERATION_KNOWN = Duration.ofSeconds(1);

    /** As many as Redis takes well within its time. */
    private static final int MARKS_AT_ONCE = 500;

    private static final String KEEP_IF_UNCHANGED =
            "if (redis.call('GET', KEYS[1]) or '') == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3]) end";

    /** Where a text comes from when it is not in the cache. */
    @FunctionalInterface
    public interface Source {
        /** @param fresh true: just changed, so no replica will do */
        String read(boolean fresh);
    }

    private record Generation(String number, Instant until) {}

    private final SingleFlight flights = new SingleFlight();
    private Redis redis;
    private Clock clock;
    private Duration lifetime;
    private Duration listLifetime;
    private Duration mark;
    private volatile Generation generation = new Generation("0", Instant.MIN);

    ProductCache() {}

    @Inject
    ProductCache(
            Redis redis,
            Clock clock,
            @ConfigProperty(name = "cloudretail.product.cache.lifetime") Duration lifetime,
            @ConfigProperty(name = "cloudretail.product.cache.list-lifetime") Duration listLifetime,
            @ConfigProperty(name = "cloudretail.product.cache.mark") Duration mark) {
        this.redis = redis;
        this.clock = clock;
        this.lifetime = lifetime;
        this.listLifetime = listLifetime;
        this.mark = mark;
    }

    /** What belongs to one product. */
    public String one(UUID product, Source source) {
        return through("one:" + product, lifetime, source);
    }

    /** A list of products, or what is counted of them: every change of any product drops it. */
    public String list(String key, Supplier<String> source) {
        return through("list:" + generation() + ":" + key, listLifetime, fresh -> source.get());
    }

    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        List<String> keys = changed.ids().stream().map(id -> "one:" + id).toList();
        keys.forEach(flights::forget);
        for (int i = 0; i < keys.size(); i += MARKS_AT_ONCE) {
            mark(keys.subList(i, Math.min(i + MARKS_AT_ONCE, keys.size())));
        }
        redis.ask(client -> client.incr(GENERATION)).ifPresent(next -> know(String.valueOf(next)));
    }

    private void mark(List<String> keys) {
        redis.ask(client -> {
            try (Pipeline pipeline = client.pipelined()) {
                SetParams params = new SetParams().ex(mark.toSeconds());
                keys.forEach(key -> pipeline.set(PREFIX + key, MARK + UUID.randomUUID(), params));
                pipeline.sync();
                return keys;
            }
        });
    }

    boolean answers() {
        return redis.ask(client -> client.ping()).isPresent();
    }

    private String through(String key, Duration kept, Source source) {
        String known = redis.ask(client -> client.get(PREFIX + key)).orElse("");
        boolean changed = known.startsWith(MARK);
        if (!known.isEmpty() && !changed) {
            return known;
        }
        return flights.fetch(key, () -> {
            String text = source.read(changed);
            keep(key, known, text, kept);
            return text;
        });
    }

    /** Keeps it for about its lifetime, unless there is nothing to keep; not exactly, so that not everything is read anew at the same moment. */
    private void keep(String key, String known, String text, Duration kept) {
        if (text.isEmpty()) {
            return;
        }
        long seconds = kept.toSeconds() + ThreadLocalRandom.current().nextLong(kept.toSeconds() / 4 + 1);
        List<String> values = List.of(known, text, String.valueOf(seconds));
        redis.ask(client -> client.eval(KEEP_IF_UNCHANGED, List.of(PREFIX + key), values));
    }

    private String generation() {
        Generation known = generation;
        if (clock.instant().isBefore(known.until())) {
            return known.number();
        }
        Optional<String> number = redis.ask(client -> client.get(GENERATION));
        return know(number.orElse("0"));
    }

    private String know(String number) {
        generation = new Generation(number, clock.instant().plus(GENERATION_KNOWN));
        return number;
    }
}
