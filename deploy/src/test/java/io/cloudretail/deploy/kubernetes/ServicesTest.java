package io.cloudretail.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.deploy.configuration.Neighbours;
import io.cloudretail.deploy.configuration.Required;
import io.cloudretail.deploy.configuration.Variable;
import io.cloudretail.deploy.configuration.Variables;
import io.cloudretail.devstack.Service;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service in each overlay: what it is told, where it is asked and whom it may reach. */
class ServicesTest {
    private static final int INSIDE = 8080;
    private static final Map<String, Manifests> OVERLAYS =
            Map.of("local", Manifests.of("local"), "production", Manifests.of("production"));

    static Stream<Arguments> services() {
        return List.of("local", "production").stream()
                .flatMap(overlay -> Arrays.stream(Service.values()).map(service -> Arguments.of(overlay, service)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_is_told_what_it_reads_and_nothing_else(String overlay, Service service) {
        Set<String> told = Manifests.environment(container(overlay, service)).keySet();

        assertThat(Variables.of(service).keySet()).containsAll(told);
        assertThat(told).containsAll(Required.of(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void secrets_are_only_referred_to(String overlay, Service service) {
        Map<String, JsonNode> environment = Manifests.environment(container(overlay, service));

        assertThat(Variables.of(service).values())
                .filteredOn(Variable::isSecret)
                .filteredOn(secret -> environment.containsKey(secret.name()))
                .allSatisfy(secret -> assertThat(environment
                                .get(secret.name())
                                .at("/valueFrom/secretKeyRef/key")
                                .isTextual())
                        .as(secret.name())
                        .isTrue());
        assertThat(OVERLAYS.get(overlay).kind("Secret")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatever_a_service_is_sent_to_is_there(String overlay, Service service) {
        Manifests manifests = OVERLAYS.get(overlay);
        Map<String, JsonNode> environment = Manifests.environment(container(overlay, service));

        for (Service called : Neighbours.of(service)) {
            URI url = URI.create(environment
                    .get(called.id().toUpperCase(Locale.ROOT) + "_URL")
                    .path("value")
                    .asText());
            JsonNode target = manifests.get("Service", url.getHost());
            assertThat(url.getHost()).isEqualTo(called.id());
            assertThat(target.at("/spec/ports/0/port").asInt()).isEqualTo(url.getPort());
        }
        Stream.of("DB_HOST", "DB_READ_HOST", "REDIS_HOST", "SMTP_HOST")
                .filter(environment::containsKey)
                .forEach(host -> manifests.get(
                        "Service", environment.get(host).path("value").asText()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_is_asked_how_it_is_where_it_answers(String overlay, Service service) {
        JsonNode container = container(overlay, service);

        assertThat(container.at("/ports/0/name").asText()).isEqualTo("http");
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(INSIDE);
        Map.of("startupProbe", "/health/started", "livenessProbe", "/health/live", "readinessProbe", "/health/ready")
                .forEach((probe, path) -> {
                    assertThat(container.path(probe).at("/httpGet/path").asText())
                            .isEqualTo(path);
                    assertThat(container.path(probe).at("/httpGet/port").asText())
                            .isEqualTo("http");
                });
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_reaches_only_those_it_calls(String overlay, Service service) {
        Manifests manifests = OVERLAYS.get(overlay);
        JsonNode policy = manifests.get("NetworkPolicy", service.id()).path("spec");
        Set<String> expected = new HashSet<>();
        Neighbours.of(service).forEach(called -> expected.add(called.id()));
        Set<String> callers = new HashSet<>();
        for (Service other : Service.values()) {
            if (Neighbours.of(other).contains(service)) {
                callers.add(other.id());
            }
        }

        assertThat(policy.path("policyTypes")).hasSize(2);
        assertThat(Manifests.allowed(policy.path("egress"), "to", INSIDE)).isEqualTo(expected);
        assertThat(Manifests.allowed(policy.path("ingress"), "from", INSIDE)).isEqualTo(callers);
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_reaches_what_it_stands_on(String overlay, Service service) {
        JsonNode egress =
                OVERLAYS.get(overlay).get("NetworkPolicy", service.id()).at("/spec/egress");
        Set<String> read = Variables.of(service).keySet();

        assertThat(Manifests.allowed(egress, "to", 5432).contains("postgresql")).isEqualTo(service.hasDatabase());
        assertThat(Manifests.allowed(egress, "to", 9092).contains("kafka"))
                .isEqualTo(read.contains("KAFKA_BOOTSTRAP_SERVERS"));
        assertThat(Manifests.allowed(egress, "to", 6379).contains("redis")).isEqualTo(read.contains("REDIS_HOST"));
        assertThat(Manifests.allowed(egress, "to", 1025).contains("mail")).isEqualTo(read.contains("SMTP_HOST"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void prometheus_is_told_where_numbers_are_and_let_through(String overlay, Service service) {
        Manifests manifests = OVERLAYS.get(overlay);
        JsonNode notes = manifests.get("Service", service.id()).at("/metadata/annotations");
        JsonNode metricsPort =
                Manifests.environment(container(overlay, service)).get("METRICS_PORT");
        int port = metricsPort == null ? INSIDE : metricsPort.path("value").asInt();
        boolean open = false;
        for (JsonNode rule : manifests.get("NetworkPolicy", service.id()).at("/spec/ingress")) {
            open |= rule.at("/from/0/namespaceSelector/matchLabels")
                            .path("kubernetes.io/metadata.name")
                            .asText()
                            .equals("monitoring")
                    && rule.at("/ports/0/port").asInt() == port;
        }

        assertThat(notes.path("prometheus.io/scrape").asText()).isEqualTo("true");
        assertThat(notes.path("prometheus.io/port").asInt()).isEqualTo(port);
        assertThat(open).isTrue();
        assertThat(manifests.get("Service", "web").at("/metadata/annotations").isMissingNode())
                .isTrue();
    }

    private static JsonNode container(String overlay, Service service) {
        return Manifests.container(OVERLAYS.get(overlay).get("Deployment", service.id()));
    }
}
