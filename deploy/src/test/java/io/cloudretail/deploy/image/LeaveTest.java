package io.cloudretail.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.Programs;
import io.cloudretail.deploy.Programs.Ended;
import io.cloudretail.deploy.configuration.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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

        assertThat(leave(Map.of(), "0").code()).isZero();

        assertThat(output.resolve("defaultServer/leaving")).exists();
    }

    @Test
    void a_file_of_another_name_is_the_one_that_the_server_was_told() {
        Path other = output.resolve("gone");

        assertThat(leave(Map.of("LEAVING_FILE", other.toString()), "0").code()).isZero();

        assertThat(other).exists();
    }

    @Test
    void it_comes_back_when_the_time_is_over() throws IOException {
        Files.createDirectory(output.resolve("defaultServer"));
        long begin = System.nanoTime();

        leave(Map.of(), "1");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    private Ended leave(Map<String, String> more, String seconds) {
        Map<String, String> environment = new HashMap<>(Map.of("WLP_OUTPUT_DIR", output.toString()));
        environment.putAll(more);
        return Programs.run(
                environment, Sources.root().resolve("deploy/image/bin/leave").toString(), seconds);
    }
}
