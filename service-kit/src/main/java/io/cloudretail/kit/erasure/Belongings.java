package io.cloudretail.kit.erasure;

import java.util.UUID;

/** What a service holds of people. It says itself how that goes. */
public interface Belongings {
    /** Takes away what is little, or must not wait: in the transaction that notes the erasure. */
    void eraseFirst(UUID user);

    /** Takes a portion of the rest away, no more than fits a transaction; true when nothing is left. May be repeated. */
    boolean erasePortion(UUID user);
}
