package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path pids;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void a_process_that_an_earlier_start_left_behind_is_ended() {
        new PidFile(pids.resolve("order-war.pid")).write(process.toHandle());
        assertThat(Leftovers.endAll(pids)).isEqualTo(1);
        assertThat(runs()).isFalse();
        assertThat(pids).isEmptyDirectory();
    }

    @Test
    void a_frozen_one_is_ended_too() {
        new PidFile(pids.resolve("order-war.pid")).write(process.toHandle());
        Signals.send(process.pid(), "STOP");
        assertThat(Leftovers.endAll(pids)).isEqualTo(1);
        assertThat(runs()).isFalse();
    }

    @Test
    void a_stranger_with_the_same_id_is_left_alone() throws IOException {
        long anHourAgo = Instant.now().minusSeconds(3600).toEpochMilli();
        Files.writeString(pids.resolve("order-war.pid"), process.pid() + " " + anHourAgo + "\n");
        assertThat(Leftovers.endAll(pids)).isZero();
        assertThat(runs()).isTrue();
        assertThat(pids).isEmptyDirectory();
    }

    @Test
    void a_file_that_makes_no_sense_is_put_away() throws IOException {
        Files.writeString(pids.resolve("order-war.pid"), "");
        assertThat(Leftovers.endAll(pids)).isZero();
        assertThat(pids).isEmptyDirectory();
    }

    /** Asks the system: the object of the one who started it hears of the end a moment later. */
    private boolean runs() {
        return process.toHandle().isAlive();
    }
}
