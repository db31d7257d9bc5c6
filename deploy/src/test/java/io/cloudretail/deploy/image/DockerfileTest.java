package io.cloudretail.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.configuration.Sources;
import io.cloudretail.deploy.configuration.Variables;
import io.cloudretail.devstack.ServerDirectory;
import io.cloudretail.devstack.ServerDirectory.Copy;
import io.cloudretail.devstack.Service;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {
    private static final Pattern COPY = Pattern.compile("COPY (?:--\\S+ )*(\\S+) (\\S+)");
    private static final Stages STAGES = Stages.read();

    @ParameterizedTest
    @EnumSource(Service.class)
    void an_image_is_made_of_what_the_builds_own_servers_are_made_of(Service service) {
        List<Copy> copies = Stream.of("server", "service")
                .flatMap(stage -> STAGES.of(stage).stream())
                .map(line -> COPY.matcher(line.replace("${SERVICE}", service.war())))
                .filter(copy -> copy.matches() && copy.group(2).startsWith("/config/"))
                .map(copy -> new Copy(
                        copy.group(1).replaceAll("/$", ""), copy.group(2).replaceFirst("^/config/", "")))
                .toList();

        assertThat(copies).isEqualTo(ServerDirectory.copies(service.war()));
    }

    @Test
    void an_image_has_the_servers_version_that_the_build_has() {
        String built = System.getProperty("liberty.version");

        assertThat(built).isNotBlank();
        assertThat(Stages.text()).contains("ARG LIBERTY=open-liberty:" + built + "-kernel-slim-");
    }

    @Test
    void features_come_in_when_it_is_known_which_and_before_what_changes_often() {
        List<String> server = STAGES.of("server");

        assertThat(server.get(server.size() - 1)).startsWith("RUN ").contains("features.sh");
        assertThat(STAGES.of("service").get(0)).isEqualTo("FROM server AS service");
    }

    @Test
    void what_telemetry_needs_is_in_an_image_under_its_name() {
        String platform = Sources.read(
                Sources.root().resolve("liberty-config/src/main/liberty/config/configDropins/defaults/platform.xml"));
        List<String> server = STAGES.of("server");

        assertThat(platform).contains("<feature>${telemetry}</feature>", "mpTelemetry-2.1");
        assertThat(server.get(server.size() - 1)).contains("s/\\${telemetry}/mpTelemetry-2.1/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "web"})
    void a_container_is_nobody_says_whether_it_is_well_and_what_it_is(String target) {
        assertThat(STAGES.last(target, "USER")).matches("USER [1-9]\\d*");
        assertThat(STAGES.last(target, "HEALTHCHECK")).contains("CMD");
        assertThat(STAGES.last(target, "LABEL"))
                .contains("image.title=", "image.licenses=\"Apache-2.0\"", "image.version=", "image.revision=");
    }

    @Test
    void the_port_in_a_container_is_one_that_a_server_can_be_told() {
        assertThat(STAGES.last("service", "ENV")).isEqualTo("ENV HTTP_HOST=* HTTP_PORT=8080 LOG_LEVEL=INFO");
        assertThat(Variables.of(Service.ORDER)).containsKeys("HTTP_HOST", "HTTP_PORT");
        assertThat(STAGES.last("service", "EXPOSE")).isEqualTo("EXPOSE 8080");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatever_goes_into_an_image_is_sent_to_its_build(Service service) {
        List<PathMatcher> sent = Sources.read(Sources.root().resolve(".dockerignore"))
                .lines()
                .filter(line -> line.startsWith("!"))
                .flatMap(line -> Stream.of(line.substring(1), line.substring(1) + "/**"))
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();

        STAGES.byName().values().stream()
                .flatMap(List::stream)
                .map(line -> COPY.matcher(line.replace("${SERVICE}", service.war())))
                .filter(copy -> copy.matches())
                .map(copy -> Path.of(copy.group(1)))
                .forEach(source -> assertThat(sent.stream().anyMatch(glob -> glob.matches(source)))
                        .as(source.toString())
                        .isTrue());
    }

    @Test
    void the_programs_of_an_image_can_be_run() {
        assertThat(Stream.of("start", "healthy")
                        .map(name -> Sources.root().resolve("deploy/image/bin").resolve(name)))
                .allMatch(Files::isExecutable);
    }
}
