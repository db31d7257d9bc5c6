package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the gateway has been told to stop. The server takes no new connection then. A request may have been waiting for
 * its turn since before the signal, and nobody can tell it from one that comes on a kept connection just after; so for a
 * while both are answered, each as the last of its connection. What comes later may go to another gateway.
 */
@Singleton
public class Stop {
    private final Thread signal = new Thread(this::begin, "gateway-stop");
    private final Duration grace;
    private volatile long begin;
    private volatile boolean begun;

    /** A request that came long after the signal, on a connection from before. */
    public static final class Stopping extends Problem {
        Stopping() {
            super(503, "This gateway is about to stop.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Connection", "close", "Retry-After", "1");
        }
    }

    /** @param grace how long after the signal a request is still answered */
    @Inject
    Stop(@ConfigProperty(name = "cloudretail.gateway.stop.grace") Duration grace) {
        this.grace = grace;
    }

    @PostConstruct
    void listen() {
        Runtime.getRuntime().addShutdownHook(signal);
    }

    @PreDestroy
    void forget() {
        if (!begun) {
            Runtime.getRuntime().removeShutdownHook(signal);
        }
    }

    void begin() {
        begin = System.nanoTime();
        begun = true;
    }

    void check() {
        if (begun && System.nanoTime() - begin > grace.toNanos()) {
            throw new Stopping();
        }
    }
}
