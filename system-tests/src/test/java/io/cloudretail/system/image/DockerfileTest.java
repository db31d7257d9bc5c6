package io.cloudretail.system.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Layout;
import io.cloudretail.devstack.ServerDirectory;
import io.cloudretail.devstack.ServerDirectory.Copy;
import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DockerfileTest {
    private static final Pattern COPY = Pattern.compile("^COPY (?:--\\S+ )*(\\S+) (\\S+)$", Pattern.MULTILINE);

    private static String dockerfile() throws IOException {
        return Files.readString(Layout.find().root().resolve("Dockerfile"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void an_image_is_made_of_what_the_builds_own_servers_are_made_of(Service service) throws IOException {
        String dockerfile = dockerfile().replace("${SERVICE}", service.war());

        List<Copy> copies = COPY.matcher(dockerfile)
                .results()
                .map(copy -> new Copy(
                        copy.group(1).replaceAll("/$", ""), copy.group(2).replaceFirst("^/config/", "")))
                .toList();

        assertThat(copies).isEqualTo(ServerDirectory.copies(service.war()));
    }

    @Test
    void an_image_has_the_servers_version_that_the_build_has() throws IOException {
        String built = System.getProperty("liberty.version");

        assertThat(built).isNotBlank();
        assertThat(dockerfile()).contains("ARG LIBERTY=" + built + "-");
    }

    @Test
    void a_container_is_nobody_and_says_whether_it_is_ready() throws IOException {
        assertThat(dockerfile())
                .containsPattern("(?m)^USER 1001$")
                .contains("HEALTHCHECK")
                .contains("/health/ready");
    }
}
