package io.cloudretail.gateway.logbook;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A file of JSON lines, one a request, that begins anew before it grows too large. No query, no token, no cookie. A thread
 * of its own writes what has come in the meantime at once, so that no request waits for the disk.
 */
@Singleton
class AccessLog {
    private static final int LIMIT_BYTES = 20_000_000;
    private static final int FILES = 3;
    private static final int WAITING = 4_096;
    private static final int AT_ONCE = 256;
    private static final long PAUSE_MILLIS = 20;

    private static final class Lines extends Formatter {
        @Override
        public String format(LogRecord lines) {
            return lines.getMessage();
        }
    }

    /** Knows whether the handler, which throws nothing, has failed. */
    private static final class Failures extends ErrorManager {
        private final AtomicBoolean failed = new AtomicBoolean();

        @Override
        public void error(String message, Exception failure, int code) {
            failed.set(true);
            super.error(message, failure, code);
        }

        boolean any() {
            return failed.getAndSet(false);
        }
    }

    private final BlockingQueue<Line> waiting = new ArrayBlockingQueue<>(WAITING);
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "access-log"));
    private final TimeStamp time = new TimeStamp();
    private final Failures failures = new Failures();
    private final FileHandler file;
    private final Tally tally;

    /** @param path relative to the server's output folder */
    @Inject
    AccessLog(@ConfigProperty(name = "cloudretail.gateway.access.log") Path path, Tally tally) throws IOException {
        this.tally = tally;
        Files.createDirectories(path.toAbsolutePath().getParent());
        file = new FileHandler(path + ".%g", LIMIT_BYTES, FILES, true);
        file.setFormatter(new Lines());
        file.setEncoding("UTF-8");
        file.setErrorManager(failures);
        writer.scheduleWithFixedDelay(this::writeAll, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether there was room for it: where the disk does not keep up, lines are lost, not requests. */
    boolean write(Line line) {
        return waiting.offer(line);
    }

    private void writeAll() {
        List<Line> lines = new ArrayList<>(AT_ONCE);
        while (waiting.drainTo(lines, AT_ONCE) > 0) {
            if (!isWritten(lines)) {
                lines.forEach(line -> tally.loseLine());
            }
            lines.clear();
        }
    }

    /** Throws nothing: the writer would not be called again. */
    private boolean isWritten(List<Line> lines) {
        try {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> line.appendTo(text, time));
            file.publish(new LogRecord(Level.INFO, text.toString()));
        } catch (RuntimeException broken) {
            failures.error("Lines are lost", broken, ErrorManager.GENERIC_FAILURE);
        }
        return !failures.any();
    }

    @PreDestroy
    void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
        writeAll();
        file.close();
    }
}
