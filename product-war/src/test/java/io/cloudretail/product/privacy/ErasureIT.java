package io.cloudretail.product.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.Visitor;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductStatus;
import io.cloudretail.product.catalogue.ProductText;
import io.cloudretail.product.catalogue.Variant;
import io.cloudretail.product.review.OrderMessage;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left of a vendor in the product service's database once {@code user.erased} has arrived. */
@ExtendWith(ArquillianExtension.class)
class ErasureIT extends Erasing {
    private final String many = "many-" + UUID.randomUUID() + "-";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ErasureIT.class)
                .addClasses(
                        UserErasedMessage.class,
                        Database.class,
                        OrderMessage.class,
                        Visitor.class,
                        Visitor.Answer.class)
                .addClass(Erasing.class);
    }

    @Test
    void nothing_in_the_database_tells_whose_a_product_was() {
        onSale(vendor);
        assertThat(database.tablesWith(vendor.toString()))
                .containsExactlyInAnyOrder("product", "display", "price_change");

        erase(vendor);

        assertThat(database.tablesWith(vendor.toString())).isEmpty();
    }

    @Test
    void nor_do_the_prices_tell_who_set_them() {
        UUID admin = UUID.randomUUID();
        UUID product = onSale(vendor);
        products.change(
                product,
                admin,
                found -> found.edit(
                        found.text(),
                        found.status(),
                        Map.of(found.variants().get(0).sku(), Money.of(1, "GBP")),
                        Instant.now()));
        assertThat(database.tablesWith(admin.toString())).containsExactly("price_change");

        erase(admin);

        assertThat(database.tablesWith(admin.toString())).isEmpty();
        assertThat(status(product)).isEqualTo("ACTIVE");
    }

    @Test
    void drafts_are_off_sale_too_as_nobody_will_publish_them() {
        var text = new ProductText("A draft", "", "Test > Erasure");
        var variant = new Variant("E-" + UUID.randomUUID(), Map.of(), Money.of(295, "GBP"));
        Product draft = new Product(text, ProductStatus.DRAFT, List.of(variant), vendor, Instant.now());
        products.add(draft, Map.of());

        erase(vendor);

        assertThat(status(draft.id())).isEqualTo("RETIRED");
        assertThat(retirements(draft.id())).isEqualTo(1L);
    }

    @Test
    void the_products_are_off_sale_and_told_to_be_and_stay_for_the_orders_that_hold_them() throws Exception {
        UUID product = onSale(vendor);
        String before = books(product);

        erase(vendor);

        assertThat(status(product)).isEqualTo("RETIRED");
        assertThat(retirements(product)).isEqualTo(1L);
        assertThat(books(product)).isEqualTo(before).contains("A mug", "295", "GBP");
        assertThat(send(request("/api/v1/products/" + product)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_product_that_is_off_sale_already_is_not_told_of_again() {
        UUID product = onSale(vendor);
        products.change(product, vendor, found -> found.retire(Instant.now()));

        erase(vendor);

        assertThat(retirements(product)).isEqualTo(1L);
        assertThat(database.tablesWith(vendor.toString())).isEmpty();
    }

    @Test
    void the_products_of_others_are_left_alone() {
        UUID product = onSale(vendor);

        erase(UUID.randomUUID());

        assertThat(status(product)).isEqualTo("ACTIVE");
        assertThat(database.tablesWith(vendor.toString()))
                .containsExactlyInAnyOrder("product", "display", "price_change");
    }

    @Test
    void a_vendor_of_very_many_products_is_erased_in_portions_that_go_on_by_themselves() {
        sellMany(2_300);

        erase(vendor);

        await(() -> assertThat(database.tablesWith(vendor.toString())).isEmpty());
        assertThat(database.value(
                        "SELECT count(*) FROM product WHERE slug LIKE ? || '%' AND status = 'RETIRED'"
                                + " AND vendor_id = '00000000-0000-0000-0000-000000000000'",
                        many))
                .isEqualTo(2_300L);
        assertThat(database.value(
                        "SELECT max(count) FROM (SELECT count(*) FROM product WHERE slug LIKE ? || '%' GROUP BY xmin) portion",
                        many))
                .as("the largest portion")
                .isEqualTo((long) PersonalData.AT_ONCE);
        assertThat(database.value(
                        "SELECT count(DISTINCT aggregate_id) || ' of ' || count(*) FROM outbox"
                                + " WHERE headers ->> 'ce_type' = 'product.retired' AND aggregate_id IN"
                                + " (SELECT CAST(id AS text) FROM product WHERE slug LIKE ? || '%')",
                        many))
                .isEqualTo("2300 of 2300");
    }

    @Test
    void an_erasure_whose_instance_was_lost_is_gone_on_with_once_its_claim_has_run_out() {
        sellMany(700);
        database.change("INSERT INTO erasure (user_id, next_run_at) VALUES (?, now() + interval '3 seconds')", vendor);
        assertThat(left()).isEqualTo(700L);

        await(() -> assertThat(database.tablesWith(vendor.toString())).isEmpty());
    }

    @Test
    void what_an_erased_customer_bought_and_said_is_gone_and_ratings_are_those_of_the_others() {
        UUID product = onSale(vendor);
        Visitor leaving = buyerOf(product);
        Visitor staying = buyerOf(product);
        review(leaving, product, 1);
        review(staying, product, 4);
        assertThat(database.tablesWith(leaving.id().toString())).containsExactlyInAnyOrder("purchase", "review");

        erase(leaving.id());

        assertThat(database.tablesWith(leaving.id().toString())).isEmpty();
        assertThat(database.value("SELECT rating_sum || ' of ' || rating_count FROM product WHERE id = ?", product))
                .isEqualTo("4 of 1");
        assertThat(database.tablesWith(staying.id().toString())).containsExactlyInAnyOrder("purchase", "review");
    }

    private void sellMany(int products) {
        database.change(
                "INSERT INTO category (path, name) SELECT ?, 'Many' WHERE NOT EXISTS (SELECT 1 FROM category WHERE path = 'Many')",
                "Many");
        database.change(
                "INSERT INTO product (id, slug, title, description, category, status, vendor_id, price_minor, created_at, updated_at, version)"
                        + " SELECT gen_random_uuid(), ? || n, 'Mug ' || n, '', 'Many', 'ACTIVE', ?, 1, now(), now(), 1"
                        + " FROM generate_series(1, ?) n",
                many,
                vendor,
                products);
        database.change(
                "INSERT INTO variant (sku, product_id, options, price_minor, currency)"
                        + " SELECT id::text, id, '{}', 1, 'GBP' FROM product WHERE vendor_id = ?",
                vendor);
        database.change(
                "INSERT INTO price_change (product_id, sku, new_minor, currency, changed_by)"
                        + " SELECT id, id::text, 1, 'GBP', vendor_id FROM product WHERE vendor_id = ?",
                vendor);
        database.change(
                "INSERT INTO product_handle (vendor_id, handle, product_id) SELECT vendor_id, slug, id FROM product WHERE vendor_id = ?",
                vendor);
    }

    private Object left() {
        return database.value("SELECT count(*) FROM product WHERE vendor_id = ?", vendor);
    }

    private static void await(Runnable assertion) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    /** What the orders that hold a product need of it: everything but the person. */
    private String books(UUID product) {
        return (String) database.value(
                "SELECT string_agg(concat_ws('|', slug, title, category, p.price_minor, created_at, sku, options, v.price_minor,"
                        + " currency), ';' ORDER BY sku) FROM product p JOIN variant v ON product_id = id WHERE id = ?",
                product);
    }
}
