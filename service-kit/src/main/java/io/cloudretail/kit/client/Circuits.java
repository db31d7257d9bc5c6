package io.cloudretail.kit.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the circuits of this server looked like at their last call: {@code closed}, {@code failing} (closed, but the
 * last call failed) or {@code open}. MicroProfile gives no way to ask a circuit itself.
 */
@ApplicationScoped
public class Circuits {
    private final Map<String, String> states = new ConcurrentHashMap<>();

    void record(String upstream, String state) {
        if (!state.equals(states.get(upstream))) {
            states.put(upstream, state);
        }
    }

    public Map<String, String> states() {
        return new TreeMap<>(states);
    }
}
