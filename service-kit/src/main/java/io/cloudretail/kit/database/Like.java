package io.cloudretail.kit.database;

/** Patterns of LIKE made of what somebody typed. */
public final class Like {
    private Like() {}

    /** The text as a pattern that only the text itself fits. */
    public static String literally(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
