package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.database.Database;
import io.cloudretail.testkit.container.Deployment;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is read of a product is put together as often as it changes, and not as often as it has variants. */
@ExtendWith(ArquillianExtension.class)
class ProductWritesIT {
    private static final int MANY = TooManyVariants.MOST;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ProductWritesIT.class);
    }

    @Inject
    Products products;

    @Inject
    Database database;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    private final UUID vendor = UUID.randomUUID();
    private final String sku = "W-" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @Test
    void a_product_with_many_variants_is_displayed_once_when_it_is_made_and_once_when_they_cost_something_else()
            throws Exception {
        transaction.begin();
        try {
            long displays = written("display");
            long listings = written("listing");

            UUID id = add(MANY);
            assertThat(written("display") - displays).isEqualTo(1);
            assertThat(written("listing") - listings).isLessThanOrEqualTo(2);

            reprice(id, 200);
            assertThat(written("display") - displays).isLessThanOrEqualTo(4);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void it_is_then_as_it_was_meant_to_be() {
        UUID id = add(3);
        reprice(id, 200);

        Product product = products.find(id).orElseThrow();
        assertThat(product.status()).isEqualTo(ProductStatus.ACTIVE);
        assertThat(product.version()).isEqualTo(2);
        assertThat(product.priceFrom()).isEqualTo(pence(200));
        assertThat(product.prices().values()).containsExactlyInAnyOrder(pence(200), pence(201), pence(202));
        assertThat(product.inStock()).isTrue();
        assertThat(database.rows("SELECT page FROM display WHERE product_id = ?", row -> row.getString(1), id))
                .singleElement()
                .asString()
                .contains("\"amount\":200", "\"amount\":201", "\"amount\":202", "\"status\":\"ACTIVE\"")
                .doesNotContain("\"amount\":100");
    }

    private UUID add(int count) {
        List<Variant> variants = IntStream.range(0, count)
                .mapToObj(place -> new Variant(sku + place, Map.of("size", String.valueOf(place)), pence(100 + place)))
                .toList();
        Product product = new Product(new ProductText("Mug", "", "Test > Writes"), variants, vendor, Instant.now());
        products.add(product, Map.of(sku + 0, 5));
        return product.id();
    }

    private void reprice(UUID id, int from) {
        products.change(
                id,
                vendor,
                found -> found.edit(
                        found.text(),
                        found.status(),
                        IntStream.range(0, found.variants().size())
                                .boxed()
                                .collect(Collectors.toMap(place -> sku + place, place -> pence(from + place))),
                        Instant.now()));
    }

    /** Rows of a table that this connection wrote and has not reported yet: those of a transaction ended just now are among them. */
    private long written(String table) {
        return ((Number) entityManager
                        .createNativeQuery(
                                "SELECT n_tup_ins + n_tup_upd FROM pg_stat_xact_user_tables WHERE relname = ?1")
                        .setParameter(1, table)
                        .getSingleResult())
                .longValue();
    }

    private static Money pence(long amount) {
        return Money.of(amount, "GBP");
    }
}
