package io.cloudretail.order.live;

import io.cloudretail.kit.problem.Unavailable;
import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import io.cloudretail.order.orders.OrderEntries;
import io.cloudretail.order.orders.StatusChange;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells all who watch an order what becomes of it. One thread looks into the database for all of them, so that it matters
 * neither how many they are nor which server changed the order.
 */
@ApplicationScoped
class WatchOrders {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration NOBODY_THERE = Duration.ofMinutes(1);

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private OrderEntries entries;
    private Workers workers;
    private Clock clock;
    private Duration poll;
    private Duration beat;
    private Duration lifetime;
    private int most;
    private int mostEach;
    private Repeating work;

    WatchOrders() {}

    @Inject
    WatchOrders(
            OrderEntries entries,
            Workers workers,
            Clock clock,
            @ConfigProperty(name = "cloudretail.order.streams.poll") Duration poll,
            @ConfigProperty(name = "cloudretail.order.streams.beat") Duration beat,
            @ConfigProperty(name = "cloudretail.order.streams.lifetime") Duration lifetime,
            @ConfigProperty(name = "cloudretail.order.streams.most") int most,
            @ConfigProperty(name = "cloudretail.order.streams.most-each") int mostEach) {
        this.entries = entries;
        this.workers = workers;
        this.clock = clock;
        this.poll = poll;
        this.beat = beat;
        this.lifetime = lifetime;
        this.most = most;
        this.mostEach = mostEach;
    }

    void start(@Observes Startup event) {
        work = workers.repeat("watch-orders", this::look);
    }

    @PreDestroy
    void stop() {
        watchers.forEach(Watcher::close);
    }

    /**
     * Begins to tell somebody of an order, or says with a problem that there is no room for one more.
     *
     * @param seen the last change the caller knows of; null to be told how the order stands
     */
    void watch(UUID order, UUID caller, Long seen, Wire wire) {
        Instant now = clock.instant();
        long from = seen == null ? before(order) : seen;
        synchronized (this) {
            requireRoom(caller);
            watchers.add(new Watcher(order, caller, wire, from, now, now.plus(lifetime)));
        }
        work.nudge();
    }

    private void requireRoom(UUID caller) {
        if (watchers.size() >= most) {
            throw new Unavailable("Too many orders are being watched.", RETRY_AFTER, null);
        }
        if (watchers.stream().filter(one -> one.caller().equals(caller)).count() >= mostEach) {
            throw new TooManyStreams();
        }
    }

    /** The change before the last one: the last one is how the order stands. */
    private long before(UUID order) {
        List<StatusChange> all = entries.since(Map.of(order, 0L));
        return all.size() < 2 ? 0 : all.get(all.size() - 2).id();
    }

    private Duration look() {
        if (watchers.isEmpty()) {
            return NOBODY_THERE;
        }
        Map<UUID, Long> seen = new HashMap<>();
        watchers.forEach(one -> seen.merge(one.order(), one.seen(), Math::min));
        List<StatusChange> changes = entries.since(seen);
        Instant now = clock.instant();
        for (Watcher one : watchers) {
            if (!one.tell(changes, now, beat)) {
                watchers.remove(one);
                one.close();
            }
        }
        return poll;
    }
}
