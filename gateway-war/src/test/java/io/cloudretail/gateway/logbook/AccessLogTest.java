package io.cloudretail.gateway.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    @TempDir
    Path folder;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Tally tally = new Tally(registry);

    @Test
    void lines_arrive_in_order_without_anybody_asking_for_them() throws IOException {
        AccessLog log = open();
        IntStream.range(0, 1000).forEach(i -> assertThat(log.write(line(i))).isTrue());

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> lines().size() == 1000);
        assertThat(lines().get(999)).contains("\"id\":\"999\"");
        log.close();
    }

    @Test
    void what_was_handed_in_before_the_end_is_written() throws IOException {
        AccessLog log = open();
        log.write(line(1));
        log.close();

        assertThat(lines()).hasSize(1);
    }

    @Test
    void where_there_is_no_room_the_line_is_lost_and_nobody_waits() throws IOException {
        AccessLog log = open();
        log.close();
        IntStream.range(0, 4_096).forEach(i -> assertThat(log.write(line(i))).isTrue());

        assertThat(log.write(line(4_096))).isFalse();
    }

    @Test
    void a_line_that_cannot_be_written_is_counted_and_the_next_one_arrives() throws IOException {
        AccessLog log = open();
        log.write(new Line(0, null, new Entry("-"), "GET", "/", 200, 0));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> lost() == 1);

        log.write(line(1));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> lines().size() == 1);
        log.close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void lines_that_find_the_disk_full_are_counted() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.createSymbolicLink(folder.resolve("logs/access.log.0"), Path.of("/dev/full"));
        AccessLog log = open();
        log.write(line(1));

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> lost() == 1);
        log.close();
    }

    private AccessLog open() throws IOException {
        return new AccessLog(folder.resolve("logs/access.log"), tally);
    }

    private long lost() {
        return registry.scrape().stream()
                .filter(numbers -> numbers.getMetadata().getName().equals("gateway_access_lines_lost"))
                .flatMap(numbers -> numbers.getDataPoints().stream())
                .mapToLong(number -> (long) ((CounterSnapshot.CounterDataPointSnapshot) number).getValue())
                .sum();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("logs/access.log.0"));
    }

    private static Line line(int id) {
        return new Line(0, String.valueOf(id), new Entry("-"), "GET", "/", 200, 0);
    }
}
