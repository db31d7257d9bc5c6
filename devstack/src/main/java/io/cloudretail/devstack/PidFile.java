package io.cloudretail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a child process across a crash of this one, by id and start time, so that a reused id is never mistaken for it. */
record PidFile(Path path) {
    /** The system derives a start time from its uptime, which moves a little when the clock is set. */
    private static final Duration DRIFT = Duration.ofSeconds(2);

    void write(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Folders.create(path.getParent());
            Files.writeString(path, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was written here, if it is still the one that runs under this id. */
    Optional<ProcessHandle> survivor() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(path).trim().split(" ");
            Instant written = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(started ->
                                    Duration.between(written, started).abs().compareTo(DRIFT) <= 0)
                            .orElse(false));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
