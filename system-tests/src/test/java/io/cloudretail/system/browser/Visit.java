package io.cloudretail.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A person's way through the shop; what they report says how far they are. */
public final class Visit implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int WINDOWS = 2;

    private final Process steps;
    private final Path report;

    Visit(Process steps, Path report) {
        this.steps = steps;
        this.report = report;
    }

    /** Returns once this step is done in both windows, well or not, or the whole visit has ended. */
    public void awaitStep(String what) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .until(() -> !steps.isAlive()
                        || lines().stream()
                                        .filter(line -> line.contains(": " + what))
                                        .count()
                                == WINDOWS);
    }

    /** Waits for its end: every step went well. */
    public void endsWell() {
        try {
            boolean ended = steps.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES);
            List<String> lines = lines();
            assertThat(ended).as(String.join("\n", lines)).isTrue();
            assertThat(steps.exitValue()).as(String.join("\n", lines)).isZero();
            assertThat(lines).anyMatch(line -> line.startsWith("ok"));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        steps.descendants().forEach(ProcessHandle::destroyForcibly);
        steps.destroyForcibly();
    }

    private List<String> lines() {
        try {
            // While it is being written it may end within a letter
            return new String(Files.readAllBytes(report), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
