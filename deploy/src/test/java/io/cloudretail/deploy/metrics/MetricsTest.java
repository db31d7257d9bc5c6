package io.cloudretail.deploy.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.deploy.YamlFiles;
import io.cloudretail.deploy.configuration.Sources;
import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final JsonNode RULES = YamlFiles.read("deploy/prometheus/rules.yml");
    private static final Path DASHBOARDS = Sources.root().resolve("deploy/grafana/dashboards");

    @Test
    void the_sources_give_numbers() {
        assertThat(Metrics.given())
                .contains(
                        "gateway_requests_seconds_bucket",
                        "gateway_refusals_total",
                        "gateway_access_lines_lost_total",
                        "cloudretail_shop_orders_total",
                        "cloudretail_shop_saga_age_seconds",
                        "cloudretail_shop_low_stock",
                        "cloudretail_requests_seconds_count",
                        "cloudretail_outbox_age_seconds",
                        "cloudretail_consumer_lag",
                        "cloudretail_circuit_open",
                        "cloudretail_pool_used",
                        "cloudretail_reconciliation_violations",
                        "cloudretail_reconciliation_age_seconds");
    }

    @Test
    void a_name_is_told_from_functions_labels_and_texts() {
        assertThat(
                        Metrics.asked(
                                "topk(10, sum by (route, le) (rate(a_seconds_count{x=~\"b_c\", y!=\"}\"}[5m])) / on (z) up) > 0.2"))
                .containsExactlyInAnyOrder("a_seconds_count", "up");
        assertThat(Metrics.asked("min(a:b5m) > 900 or absent(c)")).containsExactlyInAnyOrder("a:b5m", "c");
    }

    @Test
    void rules_ask_for_numbers_that_there_are() {
        Set<String> known = new HashSet<>(Metrics.given());
        rules().filter(rule -> rule.has("record"))
                .forEach(rule -> known.add(rule.path("record").asText()));

        assertThat(rules()).isNotEmpty().allSatisfy(rule -> assertThat(
                        Metrics.asked(rule.path("expr").asText()))
                .isNotEmpty()
                .isSubsetOf(known));
    }

    @Test
    void dashboards_ask_for_numbers_that_there_are() throws IOException {
        Set<String> known = Metrics.given();

        assertThat(dashboards()).hasSize(3).allSatisfy(dashboard -> {
            assertThat(dashboard.path("panels")).isNotEmpty();
            dashboard.path("panels").forEach(panel -> assertThat(panel.path("targets"))
                    .as(panel.path("title").asText())
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(
                                    Metrics.asked(target.path("expr").asText().replace("$__rate_interval", "5m")))
                            .isNotEmpty()
                            .isSubsetOf(known)));
        });
    }

    @Test
    void panels_do_not_lie_on_each_other() throws IOException {
        for (JsonNode dashboard : dashboards()) {
            List<Integer> ids = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            dashboard.path("panels").forEach(panel -> {
                ids.add(panel.path("id").asInt());
                JsonNode place = panel.path("gridPos");
                assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
                for (int x = 0; x < place.path("w").asInt(); x++) {
                    for (int y = 0; y < place.path("h").asInt(); y++) {
                        assertThat(taken.add((place.path("x").asInt() + x) + ","
                                        + (place.path("y").asInt() + y)))
                                .as(panel.path("title").asText())
                                .isTrue();
                    }
                }
            });
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_alert_says_how_urgent_it_is_and_what_to_do() {
        Set<String> sections = Sources.read(Sources.root().resolve("docs/operations.md"))
                .lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        List<JsonNode> alerts = rules().filter(rule -> rule.has("alert")).toList();

        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/annotations/runbook").asText())
                    .isEqualTo(
                            "docs/operations.md#" + alert.path("alert").asText().toLowerCase(Locale.ROOT));
            assertThat(sections).contains(alert.path("alert").asText().toLowerCase(Locale.ROOT));
        });
        assertThat(sections).hasSameSizeAs(alerts);
    }

    @Test
    void numbers_are_read_where_compose_has_them() {
        JsonNode compose = YamlFiles.read("compose.yaml").path("services");
        JsonNode scraped = YamlFiles.read("deploy/prometheus/prometheus.yml").path("scrape_configs");

        assertThat(scraped).hasSize(Service.values().length).allSatisfy(job -> {
            String service = job.path("job_name").asText();
            String port = service.equals("gateway")
                    ? compose.at("/gateway/environment/METRICS_PORT").asText()
                    : "8080";
            assertThat(job.at("/static_configs/0/targets/0").asText()).isEqualTo(service + ":" + port);
        });
        assertThat(scraped.findValuesAsText("job_name"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Service.values()).map(Service::id).toList());
    }

    private static Stream<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        RULES.path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules.stream();
    }

    private static List<JsonNode> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.sorted()
                    .map(file -> YamlFiles.documents(Sources.read(file)).get(0))
                    .toList();
        }
    }
}
