package io.cloudretail.gateway.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    @TempDir
    Path folder;

    @Test
    void lines_arrive_in_order_without_anybody_asking_for_them() throws IOException {
        AccessLog log = new AccessLog(folder.resolve("logs/access.log"));
        IntStream.range(0, 1000).forEach(i -> assertThat(log.write(line(i))).isTrue());

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> lines().size() == 1000);
        assertThat(lines().get(999)).contains("\"id\":\"999\"");
        log.close();
    }

    @Test
    void what_was_handed_in_before_the_end_is_written() throws IOException {
        AccessLog log = new AccessLog(folder.resolve("logs/access.log"));
        log.write(line(1));
        log.close();

        assertThat(lines()).hasSize(1);
    }

    @Test
    void where_there_is_no_room_the_line_is_lost_and_nobody_waits() throws IOException {
        AccessLog log = new AccessLog(folder.resolve("logs/access.log"));
        log.close();
        IntStream.range(0, 4_096).forEach(i -> assertThat(log.write(line(i))).isTrue());

        assertThat(log.write(line(4_096))).isFalse();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("logs/access.log.0"));
    }

    private static Line line(int id) {
        return new Line(0, String.valueOf(id), new Entry("-"), "GET", "/", 200, 0);
    }
}
