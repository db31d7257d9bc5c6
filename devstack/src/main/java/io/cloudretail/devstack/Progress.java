package io.cloudretail.devstack;

import java.time.Duration;
import java.util.List;

/** Told what happens to the parts of a stack. */
public interface Progress {
    /** For those who only want the result. */
    Progress SILENT = new Progress() {};

    default void starting(String part) {}

    default void ready(String part, Duration took, String detail) {}

    default void note(String message) {}

    /** A part ended although nobody asked it to. */
    default void died(String part, int exitCode, List<String> logTail) {}
}
