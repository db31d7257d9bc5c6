package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.database.Database;
import io.cloudretail.product.database.Replica;
import io.cloudretail.testkit.container.Deployment;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a change of a product leaves in the database. */
@ExtendWith(ArquillianExtension.class)
class ChangesIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ChangesIT.class);
    }

    @Inject
    Products products;

    @Inject
    Database database;

    @Inject
    @Replica
    Database replica;

    private final UUID vendor = UUID.randomUUID();
    private final String sku = "C-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void every_change_is_told_in_its_order() {
        UUID id = add(ProductStatus.DRAFT);

        edit(id, ProductStatus.ACTIVE, 100);
        edit(id, ProductStatus.ACTIVE, 90);
        edit(id, ProductStatus.ACTIVE, 90);
        products.change(id, vendor, found -> found.add(new Variant(sku + "-2", Map.of(), pence(50)), 3, Instant.now()));
        edit(id, ProductStatus.RETIRED, 90);

        assertThat(types(id))
                .containsExactly(
                        "product.created",
                        "product.updated",
                        "product.updated",
                        "product.price_changed",
                        "product.updated",
                        "product.retired");
    }

    @Test
    void every_price_is_noted_with_the_one_before_and_who_set_it() {
        UUID admin = UUID.randomUUID();
        UUID id = add(ProductStatus.ACTIVE);
        products.change(
                id, admin, found -> found.edit(found.text(), found.status(), Map.of(sku, pence(90)), Instant.now()));

        assertThat(database.rows(
                        "SELECT concat_ws(' ', old_minor, new_minor, changed_by) FROM price_change WHERE product_id = ? ORDER BY id",
                        row -> row.getString(1),
                        id))
                .containsExactly("100 " + vendor, "100 90 " + admin);
    }

    @Test
    void two_skus_that_look_alike_in_an_address_have_two_addresses() {
        String title = "Mug " + sku;
        UUID one = add(title, sku + ".1");
        UUID other = add(title, sku + "-1");

        assertThat(products.find(one).orElseThrow().slug())
                .isNotEqualTo(products.find(other).orElseThrow().slug());
    }

    @Test
    void a_replica_is_read_from_and_cannot_be_written_to() {
        String setting = "SHOW default_transaction_read_only";

        assertThat(database.rows(setting, row -> row.getString(1))).containsExactly("off");
        assertThat(replica.rows(setting, row -> row.getString(1))).containsExactly("on");
    }

    private UUID add(ProductStatus status) {
        var text = new ProductText("Mug", "", "Test > Changes");
        Product product =
                new Product(text, status, List.of(new Variant(sku, Map.of(), pence(100))), vendor, Instant.now());
        products.add(product, Map.of());
        return product.id();
    }

    private UUID add(String title, String itsSku) {
        var text = new ProductText(title, "", "Test > Changes");
        Product product = new Product(text, List.of(new Variant(itsSku, Map.of(), pence(100))), vendor, Instant.now());
        products.add(product, Map.of());
        return product.id();
    }

    private void edit(UUID id, ProductStatus status, long price) {
        products.change(
                id, vendor, found -> found.edit(found.text(), status, Map.of(sku, pence(price)), Instant.now()));
    }

    private List<String> types(UUID id) {
        return database.rows(
                "SELECT headers ->> 'ce_type' FROM outbox WHERE aggregate_id = ? ORDER BY id",
                row -> row.getString(1),
                id.toString());
    }

    private static Money pence(long amount) {
        return Money.of(amount, "GBP");
    }
}
