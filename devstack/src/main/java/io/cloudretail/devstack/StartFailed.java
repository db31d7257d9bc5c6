package io.cloudretail.devstack;

/** A start that cannot go on, with a message for the person who asked for it. */
public final class StartFailed extends RuntimeException {

    public StartFailed(String message) {
        super(message);
    }

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
