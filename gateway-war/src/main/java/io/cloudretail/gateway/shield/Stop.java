package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;

/** Whether the gateway has been told to stop. What is under way goes on; what comes now may go to another gateway. */
@Singleton
public class Stop {
    private final Thread signal = new Thread(() -> begun = true, "gateway-stop");
    private volatile boolean begun;

    /** A request that came after the signal, on a connection from before. */
    public static final class Stopping extends Problem {
        Stopping() {
            super(503, "This gateway is about to stop.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Connection", "close", "Retry-After", "1");
        }
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

    void check() {
        if (begun) {
            throw new Stopping();
        }
    }
}
