package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.caller.Neighbourhood;
import io.cloudretail.kit.problem.Unavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The answers on their way that take their time. Each holds a thread, so one network does not get all of them, and those who
 * only watch (server-sent events, which take minutes) leave places for lists, invoices and exports, which take seconds.
 */
@Singleton
class Streams {
    private final Semaphore all;
    private final Semaphore live;
    private final int each;
    private final Map<String, Integer> perNetwork = new ConcurrentHashMap<>();

    /**
     * @param all how many there may be
     * @param live how many of them may be streams of events
     * @param each how many of them for callers of one network
     */
    @Inject
    Streams(
            @ConfigProperty(name = "cloudretail.gateway.streams") int all,
            @ConfigProperty(name = "cloudretail.gateway.streams.live") int live,
            @ConfigProperty(name = "cloudretail.gateway.streams.each") int each) {
        this.all = new Semaphore(all);
        this.live = new Semaphore(live);
        this.each = each;
    }

    /** To be left when the answer has ended. */
    interface Place {
        void leave();
    }

    /** @throws Unavailable when there are too many */
    Place take(Caller caller, boolean isLive) {
        if (!isLive) {
            return take(caller);
        }
        if (!live.tryAcquire()) {
            throw tooMany();
        }
        try {
            Place place = take(caller);
            return () -> {
                place.leave();
                live.release();
            };
        } catch (Unavailable none) {
            live.release();
            throw none;
        }
    }

    private Place take(Caller caller) {
        String network = Neighbourhood.of(caller.address());
        if (perNetwork.merge(network, 1, Integer::sum) > each) {
            leave(network);
            throw tooMany();
        }
        if (!all.tryAcquire()) {
            leave(network);
            throw tooMany();
        }
        return () -> {
            all.release();
            leave(network);
        };
    }

    private void leave(String network) {
        perNetwork.computeIfPresent(network, (same, places) -> places == 1 ? null : places - 1);
    }

    private static Unavailable tooMany() {
        return new Unavailable("Too many answers are on their way.", Duration.ofSeconds(5), null);
    }
}
