package io.cloudretail.kit.problem;

/** There is no such thing, or it is not the caller's to see: both look the same. */
public final class NotFound extends Problem {
    public NotFound(String detail) {
        super(404, detail);
    }
}
