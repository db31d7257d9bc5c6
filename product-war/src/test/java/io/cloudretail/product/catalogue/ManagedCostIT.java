package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page of products to manage costs the same however deep it lies: the database goes to its place by an index. */
@ExtendWith(ArquillianExtension.class)
class ManagedCostIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ManagedCostIT.class).addClass(Database.class);
    }

    private final UUID vendor = UUID.randomUUID();

    @Test
    void every_order_has_its_index_and_a_word_is_found_without_reading_all() throws Exception {
        Database database = new Database();
        fill(database);

        for (SortOrder sort : ManagedSearch.ORDERS.all()) {
            for (Optional<UUID> whose : List.of(Optional.<UUID>empty(), Optional.of(vendor))) {
                ManagedSearch.Sql page = new ManagedSearch(whose, Optional.empty(), Optional.empty(), sort)
                        .query(ManagedProducts.COLUMNS, deep(sort), 21);
                assertThat(database.plan(page.text(), page.values()))
                        .as("%s of %s", sort.parameter(), whose)
                        .contains("Index")
                        .doesNotContain("Sort", "Seq Scan on product");
            }
        }
        // Of so few, reading all may be cheaper; the question is whether there is another way
        var word = new ManagedSearch(
                Optional.empty(), Optional.empty(), Optional.of("caddy 5432x"), ManagedSearch.ORDERS.named("title"));
        ManagedSearch.Sql found = word.query(ManagedProducts.COLUMNS, Optional.empty(), 21);
        assertThat(database.planWithoutReadingAll(found.text(), found.values()))
                .contains("product_title_parts", "variant_by_code");
        // Few titles may begin so: where most do, those in the order of titles are the cheapest
        ManagedSearch.Sql begun = new ManagedSearch(
                        Optional.empty(), Optional.empty(), Optional.of("zq"), ManagedSearch.ORDERS.named("title"))
                .query(ManagedProducts.COLUMNS, Optional.empty(), 21);
        assertThat(database.planWithoutReadingAll(begun.text(), begun.values()))
                .contains("Index Scan on product_by_title", "variant_by_code");
    }

    private static Optional<Cursor> deep(SortOrder sort) {
        Object key =
                switch (sort.key().name()) {
                    case "title" -> "Caddy 3";
                    case "price" -> 3000;
                    default -> Instant.parse("2021-01-01T00:50:00Z");
                };
        return Optional.of(sort.cursor(key, UUID.randomUUID()));
    }

    /** One product a second from 2021 on, some at a time: no statement may take long. */
    private void fill(Database database) {
        database.change("INSERT INTO category (path, name) VALUES ('Cost', 'Cost') ON CONFLICT DO NOTHING");
        for (int first = 1; first < 6_000; first += 1_000) {
            database.change(
                    "INSERT INTO product (id, slug, title, description, category, status, vendor_id, price_minor, created_at,"
                            + " updated_at, version) SELECT gen_random_uuid(), gen_random_uuid()::text, 'Caddy ' || n || 'x', '', 'Cost',"
                            + " 'DRAFT', CASE WHEN n % 4 = 0 THEN ?::uuid ELSE gen_random_uuid() END, n,"
                            + " timestamptz '2021-01-01 00:00:00Z' + n * interval '1 second',"
                            + " timestamptz '2021-01-01 00:00:00Z' + n * interval '1 second', 1 FROM generate_series("
                            + first + ", " + (first + 999) + ") n",
                    vendor);
        }
        database.change("ANALYZE product");
    }
}
