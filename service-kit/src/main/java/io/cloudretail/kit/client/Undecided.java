package io.cloudretail.kit.client;

/**
 * A neighbour that works, but does not know yet itself what became of what it was asked, as of a payment that the provider is
 * slow with: the same request again will tell. It is an answer, so no circuit counts it as a failure.
 */
public final class Undecided extends RuntimeException {
    /** The problem by which a neighbour says so. */
    static final String CODE = "outcome-unknown";

    Undecided() {
        super("The neighbour does not know yet");
    }
}
