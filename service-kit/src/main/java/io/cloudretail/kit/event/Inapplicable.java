package io.cloudretail.kit.event;

/** This event can never be applied, however often it is tried: it goes to the dead-letter topic. */
public final class Inapplicable extends RuntimeException {
    public Inapplicable(String reason) {
        super(reason);
    }

    public Inapplicable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
