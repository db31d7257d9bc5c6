package io.cloudretail.kit.client;

/** A neighbour answered, but neither yes nor no (5xx, 408, 429): the outcome is unknown. */
public final class UpstreamFailure extends RuntimeException {
    public UpstreamFailure(int status) {
        super("The neighbour answered " + status);
    }
}
