package io.cloudretail.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.naming.NamingException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Facets of more products than are counted one by one: what was chosen is counted all the same. */
@ExtendWith(ArquillianExtension.class)
class SampledFacetsIT {
    private static final int MANY = 2_500;
    private static final int FEW = 3;

    /** Of the ids of the few the last byte is the highest, which no sample takes. */
    private static final String PRODUCTS = """
            INSERT INTO product (id, slug, title, description, category, status, vendor_id, price_minor, created_at, updated_at,
                version, brand, attributes, in_stock, rating_sum, rating_count)
            SELECT CAST(left(md5(? || n), 30) || CASE WHEN n <= ? THEN 'ff' ELSE right(md5(? || n), 2) END AS uuid), ? || n, 'Bowl', '',
                CASE WHEN n <= ? THEN ? ELSE ? END, 'ACTIVE', ?, 100, now(), now(), 1, CASE WHEN n <= ? THEN 'Rare' ELSE 'Usual' END,
                CASE WHEN n <= ? THEN '{"glaze":"rare"}' ELSE '{"glaze":"usual"}' END, n > ?, CASE WHEN n <= ? THEN 5 ELSE 1 END, 1
            FROM generate_series(1, ?) n
            """;

    private static final String VARIANTS =
            "INSERT INTO variant (sku, product_id, options, price_minor, currency) SELECT slug, id, '{}', 100, 'GBP'"
                    + " FROM product WHERE starts_with(slug, ?)";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(SampledFacetsIT.class).addClass(Database.class);
    }

    @Inject
    Counts counts;

    private final String shelf = "Sampled " + UUID.randomUUID();
    private final String usual = shelf + " > Usual";
    private final String rare = shelf + " > Rare";
    private final String prefix = "bowl-" + UUID.randomUUID() + "-";
    private Database database;

    @BeforeEach
    void offerMany() throws NamingException {
        database = new Database();
        category(shelf, null);
        category(usual, shelf);
        category(rare, shelf);
        database.change(
                PRODUCTS, prefix, FEW, prefix, prefix, FEW, rare, usual, UUID.randomUUID(), FEW, FEW, FEW, FEW, MANY);
        database.change(VARIANTS, prefix);
        // The planner has to know how many there are
        database.change("ANALYZE listing");
    }

    @AfterEach
    void takeThemAway() {
        database.change("DELETE FROM variant WHERE starts_with(sku, ?)", prefix);
        database.change("DELETE FROM product WHERE starts_with(slug, ?)", prefix);
        database.change("DELETE FROM category WHERE starts_with(path, ?)", shelf);
        database.change("ANALYZE listing");
    }

    @Test
    void a_chosen_value_that_few_have_is_counted_exactly_beside_estimates() {
        Counts.Counted brands = count("brand", "Rare", "Usual");
        assertThat(brands.approximate()).isTrue();
        assertThat(brands.facets().brand())
                .hasSize(2)
                .contains(new Facet("Rare", FEW))
                .anyMatch(brand -> brand.count() >= MANY / 2L && brand.count() <= MANY * 2L);

        assertThat(count("attr", "glaze:rare").facets().attributes().get("glaze"))
                .contains(new Facet("rare", FEW))
                .hasSize(2);
        assertThat(count("inStock", "false").facets().inStock()).contains(new Facet("false", FEW));
        assertThat(count("minRating", "4").facets().rating()).contains(new Facet("5", FEW), new Facet("4", FEW));
    }

    @Test
    void so_is_a_chosen_category_among_all_of_them() {
        Wish wish = new SearchRequest(Map.of("category", List.of(rare))).wish();

        Counts.Counted counted = counts.count(wish, false);

        assertThat(counted.total()).isEqualTo(FEW);
        assertThat(counted.facets().category()).contains(new Facet(rare, FEW));
    }

    @Test
    void a_chosen_value_that_none_has_is_left_out() {
        assertThat(count("brand", "Nobody").facets().brand())
                .extracting(Facet::value)
                .containsExactly("Usual");
    }

    private Counts.Counted count(String parameter, String... values) {
        return counts.count(
                new SearchRequest(Map.of("category", List.of(shelf), parameter, List.of(values))).wish(), false);
    }

    private void category(String path, String parent) {
        database.change(
                "INSERT INTO category (path, parent, name) VALUES (?, ?, ?)",
                path,
                parent,
                path.substring(path.lastIndexOf(' ') + 1));
    }
}
