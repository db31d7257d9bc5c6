package io.cloudretail.devstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A line for each part as it comes up; colours only where a person looks at a terminal. */
final class ConsoleProgress implements Progress {
    private final PrintStream out;
    private final boolean terminal;

    ConsoleProgress(PrintStream out) {
        this(out, System.console() != null && System.getenv("NO_COLOR") == null);
    }

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void ready(String part, Duration took, String detail) {
        String line = String.format(Locale.ROOT, "%-14s %6.1f s   %s", part, took.toMillis() / 1000.0, detail);
        out.println((terminal ? "  \u001b[32mok\u001b[0m " : "  ok ") + line.stripTrailing());
    }

    @Override
    public synchronized void note(String message) {
        out.println(message);
    }

    @Override
    public synchronized void died(String part, int exitCode, List<String> logTail) {
        String headline = part + " ended by itself with exit code " + exitCode
                + ". The other parts go on running. The end of its log:";
        out.println(terminal ? "\u001b[31m" + headline + "\u001b[0m" : headline);
        logTail.forEach(line -> out.println("  | " + line));
    }
}
