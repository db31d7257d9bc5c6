package io.cloudretail.deploy.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final Path PAGE = Sources.root().resolve("docs/configuration.md");

    @Test
    void the_page_lists_what_the_sources_say() throws IOException {
        String written = Page.of(new Units());
        if (System.getProperty("configuration.update") != null) {
            Files.writeString(PAGE, written);
        }

        assertThat(Sources.read(PAGE))
                .as(
                        "docs/configuration.md is as old as it was: mvn -pl deploy -am verify -DskipITs -Dconfiguration.update")
                .isEqualTo(written);
    }

    @Test
    void every_property_that_is_asked_for_has_its_line() {
        Set<String> written =
                new LinkedHashSet<>(PropertyFile.all(Sources.kitProperties()).keySet());
        for (Service service : Service.values()) {
            written.addAll(PropertyFile.all(Sources.properties(service)).keySet());
        }

        assertThat(Injected.types().keySet()).isNotEmpty();
        assertThat(written).containsAll(Injected.types().keySet());
    }

    @Test
    void no_unit_is_said_of_what_is_no_more() {
        Units units = new Units();
        Page.of(units);

        assertThat(units.unused()).isEmpty();
    }

    @Test
    void secrets_have_no_default() {
        for (Service service : Service.values()) {
            assertThat(Variables.of(service).values())
                    .filteredOn(Variable::isSecret)
                    .allSatisfy(secret -> assertThat(secret.standard().orElse(""))
                            .as(secret.name())
                            .isEmpty());
        }
    }
}
