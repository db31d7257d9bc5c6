package io.cloudretail.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.deploy.MadeSecrets;
import io.cloudretail.deploy.configuration.Heap;
import io.cloudretail.deploy.configuration.Sources;
import io.cloudretail.devstack.Service;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for everything in an overlay. */
class ClusterTest {
    private static final Manifests PRODUCTION = Manifests.of("production");
    private static final long MEBI = 1024L * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void every_pod_is_restricted(String overlay) {
        assertThat(Manifests.of(overlay).makers()).isNotEmpty().allSatisfy(maker -> {
            JsonNode pod = maker.at("/spec/template/spec");
            JsonNode rights = Manifests.container(maker).path("securityContext");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(rights.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        });
    }

    @Test
    void whatever_is_ours_writes_only_into_volumes() {
        assertThat(PRODUCTION.makers()).allSatisfy(maker -> assertThat(Manifests.container(maker)
                        .at("/securityContext/readOnlyRootFilesystem")
                        .asBoolean())
                .as(Manifests.name(maker))
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void every_pod_says_what_it_needs(String overlay) {
        assertThat(Manifests.of(overlay).makers()).allSatisfy(maker -> {
            JsonNode resources = Manifests.container(maker).path("resources");
            assertThat(resources.at("/requests/cpu").isTextual()).isTrue();
            assertThat(resources.at("/requests/memory").isTextual()).isTrue();
            assertThat(resources.at("/limits/memory").isTextual()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void services_budgets_and_policies_select_pods_that_there_are(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        assertThat(manifests.all()).allSatisfy(manifest -> {
            JsonNode selector =
                    switch (manifest.path("kind").asText()) {
                        case "Service" -> manifest.at("/spec/selector");
                        case "PodDisruptionBudget", "Deployment", "StatefulSet" ->
                            manifest.at("/spec/selector/matchLabels");
                        case "NetworkPolicy" -> manifest.at("/spec/podSelector/matchLabels");
                        default -> manifest.path("none");
                    };
            if (!selector.isMissingNode()) {
                assertThat(manifests.makers().filter(maker -> Manifests.selects(selector, labels(maker))))
                        .as("%s %s", manifest.path("kind").asText(), Manifests.name(manifest))
                        .hasSize(1);
            }
        });
    }

    @Test
    void each_service_grows_from_two_to_ten_when_its_processors_are_busy() {
        for (Service service : Service.values()) {
            JsonNode scaler =
                    PRODUCTION.get("HorizontalPodAutoscaler", service.id()).path("spec");
            assertThat(scaler.at("/scaleTargetRef/name").asText()).isEqualTo(service.id());
            assertThat(scaler.path("minReplicas").asInt()).isEqualTo(2);
            assertThat(scaler.path("maxReplicas").asInt()).isEqualTo(10);
            assertThat(scaler.at("/metrics/0/resource/target/averageUtilization")
                            .asInt())
                    .isEqualTo(70);
            assertThat(PRODUCTION
                            .get("PodDisruptionBudget", service.id())
                            .at("/spec/maxUnavailable")
                            .asInt())
                    .isEqualTo(1);
            // Else each rollout would set the number back
            assertThat(PRODUCTION.get("Deployment", service.id()).path("spec").has("replicas"))
                    .isFalse();
        }
    }

    @Test
    void topics_have_a_partition_for_each_instance() {
        JsonNode topics = Manifests.container(PRODUCTION.get("Job", "topics"));
        int partitions =
                Manifests.environment(topics).get("PARTITIONS").path("value").asInt();

        assertThat(PRODUCTION.kind("HorizontalPodAutoscaler"))
                .allSatisfy(scaler ->
                        assertThat(scaler.at("/spec/maxReplicas").asInt()).isLessThanOrEqualTo(partitions));
    }

    @Test
    void a_service_that_stops_may_finish_what_is_under_way() {
        for (Service service : Service.values()) {
            JsonNode pod = PRODUCTION.get("Deployment", service.id()).at("/spec/template/spec");
            int pause = pod.at("/containers/0/lifecycle/preStop/exec/command/1").asInt();

            // The server gives it 30 s
            assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(pause + 30);
        }
    }

    @Test
    void a_service_is_told_that_it_will_be_stopped_by_a_program_of_its_image() {
        for (Service service : Service.values()) {
            String command = PRODUCTION
                    .get("Deployment", service.id())
                    .at("/spec/template/spec/containers/0/lifecycle/preStop/exec/command/0")
                    .asText();

            assertThat(command).startsWith("/opt/cloudretail/bin/");
            assertThat(Sources.root()
                            .resolve("deploy/image/bin")
                            .resolve(Path.of(command).getFileName()))
                    .isExecutable();
        }
    }

    @Test
    void a_server_has_room_beside_its_heap() {
        for (Service service : Service.values()) {
            String limit = Manifests.container(PRODUCTION.get("Deployment", service.id()))
                    .at("/resources/limits/memory")
                    .asText();
            long bytes = Long.parseLong(limit.replaceAll("\\D", "")) * (limit.endsWith("Gi") ? 1024 : 1) * MEBI;

            // Measured: a server takes some 230 MiB beside its heap
            assertThat(bytes - Heap.of(service)).as(service.id()).isGreaterThan(384 * MEBI);
        }
    }

    @Test
    void every_secret_of_the_local_overlay_is_made(@TempDir Path folder) {
        Set<String> referred = new TreeSet<>();
        Manifests.of("local").all().forEach(manifest -> manifest.findValues("secretKeyRef")
                .forEach(reference -> referred.add(reference.path("name").asText() + "."
                        + reference.path("key").asText())));

        assertThat(referred).contains("user.SIGNING_KEY_SECRET");
        assertThat(MadeSecrets.in(folder).names()).containsAll(referred);
    }

    @Test
    void what_has_to_be_set_for_production_is_in_its_steps() {
        String steps = Sources.read(Sources.root().resolve("deploy/kubernetes/README.md"));

        PRODUCTION.all().forEach(manifest -> manifest.findValues("secretKeyRef").forEach(reference -> assertThat(steps)
                .contains(reference.path("key").asText())));
    }

    @Test
    void the_api_is_led_to_the_gateway_and_pages_to_theirs() {
        JsonNode paths = PRODUCTION.get("Ingress", "shop").at("/spec/rules/0/http/paths");

        assertThat(paths).allSatisfy(path -> {
            String service = path.at("/backend/service/name").asText();
            assertThat(service).isEqualTo(path.path("path").asText().equals("/") ? "web" : "gateway");
            assertThat(PRODUCTION
                            .get("Service", service)
                            .at("/spec/ports/0/name")
                            .asText())
                    .isEqualTo(path.at("/backend/service/port/name").asText());
        });
    }

    private static JsonNode labels(JsonNode maker) {
        return maker.at("/spec/template/metadata/labels");
    }
}
