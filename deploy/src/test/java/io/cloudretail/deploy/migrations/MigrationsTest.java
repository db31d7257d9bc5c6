package io.cloudretail.deploy.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.configuration.Sources;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a release brings to a database, its servers and those of the release before can both live with. */
class MigrationsTest {
    /** What PostgreSQL 16, 17 and 18 have brought and a migration is likely to want. */
    private static final Pattern BEYOND_15 = Pattern.compile(
            "\\bIS (NOT )?JSON\\b|\\bANY_VALUE\\(|\\bJSON_(TABLE|QUERY|VALUE|EXISTS|SCALAR|SERIALIZE|ARRAY|OBJECT|ARRAYAGG|OBJECTAGG) ?\\("
                    + "|\\bJSON\\(|\\bUUIDV[47]\\(|\\bCASEFOLD\\(|\\bPG_INPUT_IS_VALID\\(|\\bVIRTUAL\\b|\\bWITHOUT OVERLAPS\\b"
                    + "|\\bNOT ENFORCED\\b|\\bRETURNING (OLD|NEW|WITH)\\b|\\b\\d+_\\d",
            Pattern.CASE_INSENSITIVE);

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

    @Test
    void a_migration_asks_for_nothing_that_the_oldest_postgresql_does_not_have() {
        assertThat(Released.present().keySet())
                .as(
                        "docs/operations.md, What each server needs, says that PostgreSQL 15 will do; mvn verify -Ppostgres tries it")
                .allSatisfy(migration -> assertThat(
                                Statements.of(Sources.read(Sources.root().resolve(migration))))
                        .noneMatch(
                                statement -> BEYOND_15.matcher(statement.text()).find()));
    }
}
