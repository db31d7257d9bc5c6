package io.cloudretail.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells faults that pass by themselves from those that do not. */
public final class Faults {
    private Faults() {}

    /** True when the database could not be reached or gave up for now (SQLSTATE classes 08, 40, 53, 55, 57). */
    public static boolean databaseIsAway(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLException sql && passing(sql.getSQLState())
                    || cause.getClass().getName().contains("ResourceAllocation")) {
                return true;
            }
        }
        return false;
    }

    /**
     * True when a statement took longer than it may (SQLSTATE 57014): it may have waited for others, and then that passes, or
     * it has too much to do, and then it never will.
     */
    public static boolean tookTooLong(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "57014".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    public static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(fault.getCause());
    }

    /** What is at its root, short enough for a row. */
    public static String inShort(Throwable fault) {
        Throwable root = root(fault);
        String text = root.getClass().getSimpleName() + ": " + root.getMessage();
        return text.substring(0, Math.min(text.length(), 500));
    }

    private static boolean passing(String state) {
        return state != null && state.length() == 5 && "08 40 53 55 57".contains(state.substring(0, 2));
    }
}
