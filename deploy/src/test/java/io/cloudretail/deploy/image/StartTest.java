package io.cloudretail.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.Programs;
import io.cloudretail.deploy.Programs.Ended;
import io.cloudretail.deploy.configuration.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container does before its server runs. */
class StartTest {
    @TempDir
    private Path folder;

    private Path secrets;
    private Path caches;
    private Path output;

    @BeforeEach
    void folders() throws IOException {
        secrets = Files.createDirectory(folder.resolve("secrets"));
        caches = Files.createDirectory(folder.resolve("caches"));
        output = Files.createDirectory(folder.resolve("output"));
    }

    @Test
    void a_file_becomes_the_variable_of_its_name() throws IOException {
        Files.writeString(secrets.resolve("DB_PASSWORD"), "a b$c\"d'\\e\n");

        assertThat(start("printenv", "DB_PASSWORD").output()).isEqualTo("a b$c\"d'\\e\n");
    }

    @Test
    void other_files_become_nothing() throws IOException {
        Files.createDirectory(secrets.resolve("kubernetes.io"));
        Files.writeString(secrets.resolve("ca.crt"), "-----BEGIN");
        Files.writeString(secrets.resolve("PATH-like"), "x");

        Ended started = start("env");

        assertThat(started.code()).isZero();
        assertThat(started.output()).doesNotContain("ca.crt", "PATH-like", "BEGIN");
    }

    @Test
    void without_secrets_the_server_starts_as_well() throws IOException {
        Files.delete(secrets);

        assertThat(start("echo", "runs").output()).isEqualTo("runs\n");
    }

    @Test
    void an_empty_folder_gets_the_caches_of_the_image() throws IOException {
        Files.writeString(
                Files.createDirectories(caches.resolve("defaultServer/workarea"))
                        .resolve("cache"),
                "warm");

        start("true");

        assertThat(output.resolve("defaultServer/workarea/cache")).hasContent("warm");
    }

    /** It is somebody else's where it is mounted, and then whoever tries to change it is refused. */
    @Test
    void the_folder_itself_stays_as_it_is() throws IOException {
        Files.writeString(caches.resolve("cache"), "warm");
        Files.setPosixFilePermissions(caches, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rwxrwxrwx"));

        start("true");

        assertThat(output.resolve("cache")).hasContent("warm");
        assertThat(Files.getPosixFilePermissions(output)).isEqualTo(PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Test
    void an_image_without_caches_starts_as_well() {
        assertThat(start("echo", "runs").output()).isEqualTo("runs\n");
    }

    @Test
    void what_a_server_wrote_is_not_overwritten() throws IOException {
        Files.writeString(
                Files.createDirectories(caches.resolve("defaultServer")).resolve("cache"), "old");
        Files.writeString(
                Files.createDirectories(output.resolve("defaultServer")).resolve("cache"), "new");

        start("true");

        assertThat(output.resolve("defaultServer/cache")).hasContent("new");
    }

    @Test
    void the_server_takes_the_place_of_the_script_so_that_signals_reach_it() {
        Ended started = Programs.run(
                Map.of(
                        "SECRETS_DIR",
                        secrets.toString(),
                        "CACHES",
                        caches.toString(),
                        "WLP_OUTPUT_DIR",
                        output.toString()),
                "sh",
                "-c",
                "echo $$; exec " + Sources.root().resolve("deploy/image/bin/start") + " sh -c 'echo $$'");

        assertThat(started.output().lines().distinct()).hasSize(1);
    }

    private Ended start(String... command) {
        String[] line = new String[command.length + 1];
        line[0] = Sources.root().resolve("deploy/image/bin/start").toString();
        System.arraycopy(command, 0, line, 1, command.length);
        return Programs.run(
                Map.of(
                        "SECRETS_DIR",
                        secrets.toString(),
                        "CACHES",
                        caches.toString(),
                        "WLP_OUTPUT_DIR",
                        output.toString()),
                line);
    }
}
