package io.cloudretail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.configuration.Required;
import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeSecretsTest {
    @TempDir
    private Path folder;

    @Test
    void whatever_a_server_cannot_do_without_is_made() {
        List<String> required = Arrays.stream(Service.values())
                .flatMap(service -> Required.of(service).stream().map(secret -> service.id() + "." + secret))
                .toList();

        assertThat(MadeSecrets.in(folder).names()).containsAll(required);
    }

    @Test
    void no_two_are_alike_and_each_has_256_bits() {
        MadeSecrets secrets = MadeSecrets.in(folder);

        assertThat(secrets.names().stream().map(secrets::value)).doesNotHaveDuplicates();
        assertThat(secrets.names())
                .allSatisfy(name -> assertThat(secrets.value(name)).hasSizeGreaterThanOrEqualTo(43));
        assertThat(Base64.getDecoder().decode(secrets.value("user.SIGNING_KEY_SECRET")))
                .hasSize(32);
    }

    @Test
    void what_is_there_already_stays() throws IOException {
        MadeSecrets first = MadeSecrets.in(folder);
        Map<String, String> before = first.names().stream().collect(Collectors.toMap(name -> name, first::value));
        Files.delete(folder.resolve("order.DB_PASSWORD"));

        MadeSecrets again = MadeSecrets.in(folder);

        assertThat(again.value("order.DB_PASSWORD")).isNotEqualTo(before.remove("order.DB_PASSWORD"));
        before.forEach((name, value) -> assertThat(again.value(name)).isEqualTo(value));
    }

    @Test
    void the_folder_is_for_its_owner_alone() throws IOException {
        Path own = folder.resolve("own");
        MadeSecrets.in(own);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
    }
}
