package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_secret_is_the_same_at_the_next_start() {
        String password = Secrets.in(folder).password("database.order");
        String key = Secrets.in(folder).key("signing.keys");
        assertThat(Secrets.in(folder).password("database.order")).isEqualTo(password);
        assertThat(Secrets.in(folder).key("signing.keys")).isEqualTo(key);
    }

    @Test
    void two_parts_of_a_stack_do_not_lose_the_secrets_of_each_other() {
        Secrets one = Secrets.in(folder);
        Secrets other = Secrets.in(folder);
        String first = one.password("first");
        String second = other.password("second");
        assertThat(one.password("third")).isNotEqualTo(first);
        assertThat(Secrets.in(folder).password("first")).isEqualTo(first);
        assertThat(Secrets.in(folder).password("second")).isEqualTo(second);
    }

    @Test
    void each_purpose_and_each_folder_has_its_own() {
        Secrets secrets = Secrets.in(folder);
        assertThat(secrets.password("a")).isNotEqualTo(secrets.password("b"));
        assertThat(Secrets.in(folder.resolve("other")).password("a")).isNotEqualTo(secrets.password("a"));
    }

    @Test
    void a_key_has_256_bits() {
        assertThat(Base64.getDecoder().decode(Secrets.in(folder).key("signing.keys")))
                .hasSize(32);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_can_read_them() throws IOException {
        Secrets.in(folder).password("database.order");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
