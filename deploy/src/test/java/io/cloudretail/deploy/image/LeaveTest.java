package io.cloudretail.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.Programs;
import io.cloudretail.deploy.Programs.Ended;
import io.cloudretail.deploy.configuration.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells a server in its container that it will be stopped. */
class LeaveTest {
    @TempDir
    private Path output;

    @Test
    void the_server_finds_the_file_where_it_looks_for_it() throws IOException {
        Files.createDirectory(output.resolve("defaultServer"));

        assertThat(leave("0").code()).isZero();

        assertThat(output.resolve("defaultServer/leaving")).exists();
    }

    @Test
    void it_comes_back_when_the_time_is_over() throws IOException {
        Files.createDirectory(output.resolve("defaultServer"));
        long begin = System.nanoTime();

        leave("1");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    private Ended leave(String seconds) {
        return Programs.run(
                Map.of("WLP_OUTPUT_DIR", output.toString()),
                Sources.root().resolve("deploy/image/bin/leave").toString(),
                seconds);
    }
}
