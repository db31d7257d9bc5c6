package io.cloudretail.kit.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavingTest {
    @TempDir
    Path folder;

    @Test
    void a_server_leaves_once_the_file_is_there() throws IOException {
        Leaving leaving = new Leaving(file());
        assertThat(leaving.begun()).isFalse();

        Files.createFile(file());

        assertThat(soon(leaving)).isTrue();
    }

    @Test
    void a_file_from_before_its_start_means_nothing() throws IOException {
        Files.createFile(file());

        assertThat(new Leaving(file()).begun()).isFalse();
        assertThat(file()).doesNotExist();
    }

    private Path file() {
        return folder.resolve("leaving");
    }

    private static boolean soon(Leaving leaving) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!leaving.begun() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return leaving.begun();
    }
}
