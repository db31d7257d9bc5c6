package io.cloudretail.user.upkeep;

/** Something to clear away, every hour. Any number of instances may do it at once. */
public interface Chore {
    /** Clears some away; true when there may be more. */
    boolean clear();
}
