package io.cloudretail.gateway.shield;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A method that nothing in the shop knows. */
public final class MethodNotAllowed extends Problem {
    private final transient Set<String> allowed;

    public MethodNotAllowed(Set<String> allowed) {
        super(405, "The shop does not know this method.");
        this.allowed = allowed;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Allow", String.join(", ", new TreeSet<>(allowed)));
    }
}
