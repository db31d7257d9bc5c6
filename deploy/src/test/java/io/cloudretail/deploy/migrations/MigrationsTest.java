package io.cloudretail.deploy.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.configuration.Sources;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a release brings to a database, its servers and those of the release before can both live with. */
class MigrationsTest {
    @Test
    void a_migration_of_a_release_is_never_changed() {
        if (System.getProperty("released.update") != null) {
            Released.write(Released.present());
        }
        Map<String, String> present = Released.present();

        assertThat(Released.list())
                .as("A database that has it would refuse to start: write another migration")
                .allSatisfy((migration, hash) -> assertThat(present).containsEntry(migration, hash));
    }

    @Test
    void the_release_before_runs_on_the_schema_of_this_one() {
        Map<String, String> newOnes = new TreeMap<>(Released.present());
        newOnes.keySet().removeAll(Released.list().keySet());

        assertThat(newOnes.keySet())
                .as("docs/operations.md, Deploy without downtime, says how it is done in two releases")
                .allSatisfy(migration -> assertThat(Compatibility.doubtsOf(
                                Sources.read(Sources.root().resolve(migration))))
                        .isEmpty());
    }
}
