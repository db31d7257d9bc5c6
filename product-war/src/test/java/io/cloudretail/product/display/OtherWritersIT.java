package io.cloudretail.product.display;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.Visitor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Instances of another release write products and variants and know nothing of what is displayed. */
@ExtendWith(ArquillianExtension.class)
class OtherWritersIT extends Displaying {
    private static final int STATEMENTS = 300;

    /** Each for the products of an array. */
    private static final List<String> WRITERS = List.of(
            "UPDATE product SET title = left(title || ' more', 200), version = version + 1, updated_at = now() WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET brand = CASE WHEN brand IS NULL THEN 'A \"brand\"' END WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET attributes = '{\"a\":\"' || version || '\"}', tax_class = 'REDUCED' WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET rating_sum = rating_sum + 4, rating_count = rating_count + 1 WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET rating_sum = 0, rating_count = 0 WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET in_stock = NOT coalesce(in_stock, false) WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET image = 'ab', images = '[{\"hash\" : \"ab\", \"alt\" : null, \"width\" : 7, \"height\" : 5}]' WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET image = NULL, images = '[]' WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET price_minor = price_minor + 1 WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET slug = slug || '-x', created_at = date_trunc('second', created_at) - interval '1 day' WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET updated_at = date_trunc('milliseconds', updated_at) WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET status = 'RETIRED', vendor_id = gen_random_uuid() WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET status = 'DRAFT' WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET status = 'ACTIVE' WHERE id = ANY (CAST(? AS uuid[]))",
            "UPDATE product SET status = 'ACTIVE' WHERE id = ANY (CAST(? AS uuid[])) AND status <> 'ACTIVE'",
            "UPDATE variant SET price_minor = price_minor + 10 WHERE product_id = ANY (CAST(? AS uuid[]))",
            "UPDATE variant SET in_stock = NOT coalesce(in_stock, false) WHERE product_id = ANY (CAST(? AS uuid[]))",
            "UPDATE variant SET options = '{\"size\":\"' || price_minor || '\"}' WHERE product_id = ANY (CAST(? AS uuid[])) AND sku LIKE '%-A'",
            "UPDATE variant SET barcode = CASE WHEN barcode IS NULL THEN '4006381333931' END WHERE product_id = ANY (CAST(? AS uuid[]))",
            "UPDATE variant SET weight_grams = coalesce(weight_grams, 0) + 1 WHERE product_id = ANY (CAST(? AS uuid[])) AND sku LIKE '%-B'",
            "UPDATE variant SET position = 10 - position WHERE product_id = ANY (CAST(? AS uuid[])) AND sku LIKE '%-A'",
            "UPDATE variant SET retired = NOT retired WHERE product_id = ANY (CAST(? AS uuid[])) AND sku LIKE '%-B'",
            "INSERT INTO variant (sku, product_id, options, price_minor, currency, position)"
                    + " SELECT 'D-' || gen_random_uuid(), id, '{}', 500, 'GBP', 5 FROM product WHERE id = ANY (CAST(? AS uuid[]))"
                    + " AND (SELECT count(*) FROM variant v WHERE v.product_id = product.id) < 8",
            "UPDATE product SET version = version WHERE id = ANY (CAST(? AS uuid[]))");

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(OtherWritersIT.class)
                .addClasses(Displaying.class, Visitor.class, Visitor.Answer.class, Database.class);
    }

    @Test
    void whatever_they_write_in_whichever_order_is_displayed() {
        List<UUID> products = IntStream.range(0, 5)
                .mapToObj(number -> sell(prefix + "-" + number, "ACTIVE"))
                .toList();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            String statement = WRITERS.get(random.nextInt(WRITERS.size()));
            List<UUID> some =
                    products.stream().filter(id -> random.nextInt(3) > 0).toList();
            database.change(statement, array(some));
            done.add(statement);
            assertThat(stale()).as("seed %d, after %s", seed, done).isZero();
        }
        assertThat(displayedOf(products)).isEqualTo(onSale(products));
        assertThat(staleAnywhere()).isZero();
    }

    @Test
    void a_renamed_category_is_displayed_with_all_below_it() {
        database.change("UPDATE category SET path = path || ' renamed' WHERE path = ?", category);

        assertThat(page()).contains("\"category\":\"" + category + " renamed\"");
        assertThat(summary()).contains("\"category\":\"" + category + " renamed\"");
        assertThat(stale()).isZero();
    }

    private Object displayedOf(List<UUID> products) {
        return database.value(
                "SELECT count(*) FROM display WHERE product_id = ANY (CAST(? AS uuid[]))", array(products));
    }

    private Object onSale(List<UUID> products) {
        return database.value(
                "SELECT count(*) FROM product WHERE status = 'ACTIVE' AND id = ANY (CAST(? AS uuid[]))",
                array(products));
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
