package io.cloudretail.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.deploy.Programs;
import io.cloudretail.deploy.Programs.Ended;
import io.cloudretail.deploy.YamlFiles;
import io.cloudretail.deploy.configuration.Sources;
import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedTest {
    private static final Path KUBERNETES = Sources.root().resolve("deploy/kubernetes");

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void what_an_overlay_makes_is_kept_beside_it(String overlay) throws IOException {
        Optional<List<String>> kustomize = kustomize();
        assumeTrue(kustomize.isPresent(), "There is neither kustomize nor kubectl on this machine");
        Path kept = KUBERNETES.resolve("rendered/" + overlay + ".yaml");

        Ended rendered = Programs.run(
                Map.of(),
                Stream.concat(
                                kustomize.orElseThrow().stream(),
                                Stream.of(KUBERNETES
                                        .resolve("overlays/" + overlay)
                                        .toString()))
                        .toArray(String[]::new));
        assertThat(rendered.code()).as(rendered.output()).isZero();
        if (System.getProperty("manifests.update") != null) {
            Files.writeString(kept, rendered.output());
        }

        // What it says, not how: versions of kustomize write it differently
        assertThat(YamlFiles.documents(Sources.read(kept)))
                .as("Render the overlays anew: mvn -pl deploy -am verify -DskipITs -Dmanifests.update")
                .containsExactlyInAnyOrderElementsOf(YamlFiles.documents(rendered.output()));
    }

    @Test
    void telemetry_may_be_added_to_an_overlay() throws IOException {
        Optional<List<String>> kustomize = kustomize();
        assumeTrue(kustomize.isPresent(), "There is neither kustomize nor kubectl on this machine");
        Path overlay = Files.createDirectories(Sources.root().resolve("deploy/target/traced"));
        Files.writeString(
                overlay.resolve("kustomization.yaml"),
                "resources: [../../kubernetes/overlays/production]\n"
                        + "components: [../../kubernetes/components/telemetry]\n");

        Ended rendered = Programs.run(
                Map.of(),
                Stream.concat(kustomize.orElseThrow().stream(), Stream.of(overlay.toString()))
                        .toArray(String[]::new));

        assertThat(rendered.code()).as(rendered.output()).isZero();
        Manifests manifests = new Manifests(YamlFiles.documents(rendered.output()));
        JsonNode policy = manifests.get("NetworkPolicy", "collector").path("spec");
        for (Service service : Service.values()) {
            Map<String, JsonNode> told =
                    Manifests.environment(Manifests.container(manifests.get("Deployment", service.id())));
            assertThat(told.get("TELEMETRY").path("value").asText()).isEqualTo("mpTelemetry-2.1");
            URI endpoint = URI.create(told.get("OTLP_ENDPOINT").path("value").asText());
            assertThat(endpoint.getHost()).isEqualTo("opentelemetry-collector.monitoring");
            assertThat(policy.at("/egress/0/ports/0/port").asInt()).isEqualTo(endpoint.getPort());
            assertThat(YamlFiles.texts(policy.at("/podSelector/matchExpressions/0/values")))
                    .contains(service.id());
        }
        assertThat(Manifests.environment(Manifests.container(manifests.get("Deployment", "web"))))
                .doesNotContainKey("TELEMETRY");
    }

    private static Optional<List<String>> kustomize() {
        return Programs.find("kustomize")
                .map(program -> List.of(program, "build"))
                .or(() -> Programs.find("kubectl").map(program -> List.of(program, "kustomize")));
    }
}
