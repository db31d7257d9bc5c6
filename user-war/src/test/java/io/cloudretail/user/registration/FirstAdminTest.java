package io.cloudretail.user.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FirstAdminTest {
    @Test
    void nobody_is_made_unless_both_address_and_password_are_given() {
        Optional<String> none = Optional.empty();
        Optional<String> given = Optional.of("admin");

        for (var admin : new FirstAdmin[] {
            new FirstAdmin(null, null, none, none),
            new FirstAdmin(null, null, given, none),
            new FirstAdmin(null, null, none, given)
        }) {
            assertThatCode(() -> admin.make(new Startup())).doesNotThrowAnyException();
        }
    }

    @Test
    void neither_is_given_by_the_service_itself() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file = FirstAdmin.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shipped.load(file);
        }

        assertThat(shipped.getProperty("cloudretail.user.bootstrap.email")).endsWith(":}");
        assertThat(shipped.getProperty("cloudretail.user.bootstrap.password")).endsWith(":}");
    }
}
