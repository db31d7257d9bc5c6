package io.cloudretail.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloudretail.deploy.Programs;
import io.cloudretail.deploy.Programs.Ended;
import io.cloudretail.deploy.YamlFiles;
import io.cloudretail.deploy.configuration.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static Optional<List<String>> kustomize() {
        return Programs.find("kustomize")
                .map(program -> List.of(program, "build"))
                .or(() -> Programs.find("kubectl").map(program -> List.of(program, "kustomize")));
    }
}
