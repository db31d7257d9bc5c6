package io.cloudretail.deploy.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.deploy.configuration.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompatibilityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE cart",
                "ALTER TABLE cart DROP COLUMN title",
                "ALTER TABLE cart DROP title",
                "ALTER TABLE cart RENAME COLUMN title TO name",
                "ALTER TABLE cart RENAME TO basket",
                "ALTER TABLE cart ALTER COLUMN units TYPE text",
                "ALTER TABLE cart ALTER units SET DATA TYPE bigint",
                "ALTER TABLE cart ALTER COLUMN units SET NOT NULL",
                "ALTER TABLE cart ALTER COLUMN units DROP DEFAULT",
                "ALTER TABLE cart ADD COLUMN vendor uuid NOT NULL",
                "ALTER TABLE cart ADD vendor uuid NOT NULL",
                "ALTER TABLE cart ADD COLUMN a int, ADD COLUMN b numeric(9, 2) NOT NULL, ADD COLUMN c int DEFAULT 0",
                "ALTER TABLE cart ADD CONSTRAINT few CHECK (units < 100)",
                "ALTER TABLE cart ADD UNIQUE (customer_id)",
                "ALTER TABLE cart ADD FOREIGN KEY (order_id) REFERENCES saga (order_id)",
                "CREATE UNIQUE INDEX one_cart ON cart (customer_id)",
                "CREATE INDEX cart_by_time ON cart (created_at)",
                "CREATE TRIGGER cart_stays BEFORE DELETE ON cart FOR EACH ROW EXECUTE FUNCTION stay()",
                "TRUNCATE cart",
                "/* ends so */ drop view carts"
            })
    void what_the_release_before_would_stumble_over_is_found(String statement) {
        assertThat(Compatibility.doubtsOf("CREATE TABLE other (id int);\n" + statement + ";"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE cart ADD COLUMN note text",
                "ALTER TABLE cart ADD COLUMN note text CHECK (length(note) < 100)",
                "ALTER TABLE cart ADD COLUMN units integer NOT NULL DEFAULT 0",
                "ALTER TABLE cart ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY",
                "ALTER TABLE cart ALTER COLUMN title DROP NOT NULL",
                "ALTER TABLE cart DROP CONSTRAINT few",
                "ALTER TABLE cart ALTER COLUMN data SET STORAGE EXTERNAL",
                "CREATE INDEX CONCURRENTLY cart_by_time ON cart (created_at)",
                "DROP INDEX cart_by_time",
                "INSERT INTO cart (title) VALUES ('DROP TABLE cart; ALTER TABLE cart RENAME TO x')",
                "UPDATE cart SET units = 0 WHERE units IS NULL",
                "COMMENT ON TABLE cart IS 'it''s RENAME TO'",
                "CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DROP TABLE cart; END $$",
                "-- DROP TABLE cart;\nSELECT 1"
            })
    void what_it_does_not_notice_is_let_through(String statement) {
        assertThat(Compatibility.doubtsOf(statement + ";")).isEmpty();
    }

    @Test
    void a_table_that_the_migration_makes_itself_is_unknown_to_the_release_before() {
        assertThat(Compatibility.doubtsOf("""
                CREATE TABLE IF NOT EXISTS webhook (id uuid PRIMARY KEY, url text NOT NULL);
                ALTER TABLE webhook ADD CONSTRAINT https CHECK (url LIKE 'https:%');
                CREATE UNIQUE INDEX webhook_url ON webhook (url);
                CREATE TRIGGER webhook_stays BEFORE DELETE ON webhook FOR EACH ROW EXECUTE FUNCTION stay();
                """)).isEmpty();
    }

    @Test
    void a_statement_whose_comment_says_why_the_release_before_does_not_mind_is_let_through_and_only_that_one() {
        assertThat(Compatibility.doubtsOf("""
                -- release before: has not read this column since 1.3
                ALTER TABLE cart DROP COLUMN title;
                ALTER TABLE cart DROP COLUMN note;
                """)).singleElement().asString().contains("note");
    }

    @Test
    void a_reason_that_says_nothing_is_none() {
        assertThat(Compatibility.doubtsOf("-- release before: ok\nALTER TABLE cart DROP COLUMN title;"))
                .hasSize(1);
    }

    @Test
    void the_rule_would_have_found_what_was_done_before_there_was_a_release() {
        assertThat(Compatibility.doubtsOf(Sources.read(
                        Sources.root().resolve("order-war/src/main/resources/db/migration/V5__answers.sql"))))
                .anyMatch(doubt -> doubt.contains("DROP COLUMN answer"));
    }
}
