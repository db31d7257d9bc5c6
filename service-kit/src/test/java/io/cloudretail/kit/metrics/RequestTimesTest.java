package io.cloudretail.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTimesTest {
    @Test
    void requests_are_told_apart_by_what_is_asked_and_by_the_class_of_their_status() {
        Metrics metrics = new Metrics(List.of(), System::nanoTime);
        RequestTimes times = new RequestTimes(metrics.registry(), "door_requests_seconds", "Requests", "door");

        times.observe(Duration.ofMillis(20).toNanos(), 201, "front");
        times.observe(Duration.ofSeconds(7).toNanos(), 204, "front");
        times.observe(1, 404, "front");
        times.observe(1, 503, "back");

        assertThat(new String(metrics.text(), StandardCharsets.UTF_8))
                .contains("\ndoor_requests_seconds_bucket{door=\"front\",status=\"2xx\",le=\"0.01\"} 0\n")
                .contains("\ndoor_requests_seconds_bucket{door=\"front\",status=\"2xx\",le=\"0.025\"} 1\n")
                .contains("\ndoor_requests_seconds_bucket{door=\"front\",status=\"2xx\",le=\"5.0\"} 1\n")
                .contains("\ndoor_requests_seconds_bucket{door=\"front\",status=\"2xx\",le=\"10.0\"} 2\n")
                .contains("\ndoor_requests_seconds_count{door=\"front\",status=\"4xx\"} 1\n")
                .contains("\ndoor_requests_seconds_count{door=\"back\",status=\"5xx\"} 1\n");
    }
}
