package io.cloudretail.system.outages.proof;

/**
 * Something that must never be.
 *
 * @param invariant I1 to I8
 * @param what in words, with the ids it is about
 */
public record Violation(String invariant, String what) {
    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
