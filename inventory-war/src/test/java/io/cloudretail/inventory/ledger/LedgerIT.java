package io.cloudretail.inventory.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.stock.ProductEvents;
import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the catalogue opens, and the proof that the books are right or where they are not. */
@ExtendWith(ArquillianExtension.class)
class LedgerIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(LedgerIT.class).addClasses(EventMessage.class);
    }

    @Inject
    ProductEvents products;

    @Inject
    Stocks stocks;

    @Inject
    Ledger ledger;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    private final UUID product = UUID.randomUUID();
    private final UUID vendor = UUID.randomUUID();
    private final String sku = "L-" + UUID.randomUUID();

    @Test
    void a_report_counts_all_and_names_the_sku_that_differs() throws Exception {
        products.on(EventMessage.created(product, vendor, sku, 10));
        LedgerReport right = ledger.check(10);
        assertThat(right.balanced()).isTrue();
        assertThat(right.skus()).isPositive();
        assertThat(right.sums().onHand()).isEqualTo(right.sums().onHandMoved()).isGreaterThanOrEqualTo(10);
        assertThat(right.differences()).isEmpty();

        change("UPDATE stock SET on_hand = 11, reserved = 1 WHERE sku = ?1", sku);
        LedgerReport wrong = ledger.check(10);
        change("UPDATE stock SET on_hand = 10, reserved = 0 WHERE sku = ?1", sku);

        assertThat(wrong.balanced()).isFalse();
        assertThat(wrong.differing()).isEqualTo(1);
        assertThat(wrong.differences()).containsExactly(new LedgerReport.Difference(sku, 11, 1, 10, 0, 0));
    }

    @Test
    @RunAsClient
    void admins_alone_get_the_report() {
        String path = "/api/v1/inventory/ledger";
        Server.asUser(UUID.randomUUID(), "admin").get(path).then().statusCode(200);
        Server.asUser(UUID.randomUUID(), "vendor").get(path).then().statusCode(403);
        Server.asUser(UUID.randomUUID(), "customer").get(path).then().statusCode(403);
        Server.asNobody().get(path).then().statusCode(401);
    }

    @Test
    void an_unknown_sku_of_a_changed_product_is_opened_and_one_it_has_no_more_is_off_sale() {
        String other = "L-" + UUID.randomUUID();
        products.on(EventMessage.created(product, vendor, sku, 3));

        products.on(EventMessage.product(
                "product.updated", product, vendor, "{\"sku\":\"" + other + "\",\"openingStock\":7}"));

        assertThat(stocks.find(other)).contains(new Stock(other, 7, 0, 5, false, false, vendor));
        assertThat(stocks.find(sku)).contains(new Stock(sku, 3, 0, 5, false, true, vendor));

        products.on(EventMessage.product(
                "product.updated",
                product,
                vendor,
                "{\"sku\":\"" + other + "\"},{\"sku\":\"" + sku + "\",\"openingStock\":99}"));

        assertThat(stocks.find(sku)).contains(new Stock(sku, 3, 0, 5, true, false, vendor));
    }

    @Test
    void a_sku_changes_hands_with_its_product_and_an_event_that_names_nobody_changes_nothing() {
        UUID heir = UUID.randomUUID();
        products.on(EventMessage.created(product, vendor, sku, 3));

        products.on(EventMessage.product("product.updated", product, heir, "{\"sku\":\"" + sku + "\"}"));
        products.on(EventMessage.product("product.updated", product, null, "{\"sku\":\"" + sku + "\"}"));

        assertThat(stocks.find(sku).orElseThrow().vendorId()).isEqualTo(heir);
    }

    @Test
    void a_retired_product_keeps_its_stock_and_is_low_no_more() {
        products.on(EventMessage.created(product, vendor, sku, 3));

        products.on(EventMessage.of("product.retired", product, "{\"skus\":[\"" + sku + "\"]}"));

        assertThat(stocks.find(sku)).contains(new Stock(sku, 3, 0, 5, false, true, vendor));
        assertThat(stocks.list(vendor, true, "", 10)).isEmpty();
    }

    @Test
    void what_opens_no_stock_is_set_aside_and_what_follows_is_taken() throws Exception {
        long before = setAside();
        for (String variants : List.of(
                "",
                "null",
                "{\"openingStock\":1}",
                "{\"sku\":\"\"}",
                "{\"sku\":\"" + "x".repeat(65) + "\"}",
                "{\"sku\":\"A\",\"openingStock\":-1}")) {
            products.on(EventMessage.product("product.created", product, vendor, variants));
        }
        products.on(EventMessage.of("product.retired", product, "{}"));
        products.on(EventMessage.of("product.reviewed", product, "{}"));
        products.on(EventMessage.created(product, vendor, sku, 1));

        assertThat(setAside() - before).isEqualTo(7);
        assertThat(stocks.available(sku)).isEqualTo(1);
    }

    @Test
    void the_same_event_again_opens_nothing_twice() {
        UUID event = UUID.randomUUID();
        String data = EventMessage.created(product, vendor, sku, 4).getPayload();

        products.on(EventMessage.of(event, "product.created", product, data));
        products.on(EventMessage.of(event, "product.created", product, data));
        products.on(EventMessage.of("product.created", product, data));

        assertThat(stocks.available(sku)).isEqualTo(4);
        assertThat(ledger.check(10).differences()).isEmpty();
    }

    @Test
    void products_are_taken_by_the_hundred_in_seconds() {
        long start = System.nanoTime();
        for (int i = 0; i < 400; i++) {
            products.on(EventMessage.product(
                    "product.created",
                    UUID.randomUUID(),
                    vendor,
                    "{\"sku\":\"" + sku + i + "a\",\"openingStock\":5},{\"sku\":\"" + sku + i
                            + "b\",\"openingStock\":0}"));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        System.getLogger("intake").log(System.Logger.Level.INFO, "400 products of 2 SKUs taken in " + took);
        assertThat(stocks.available(sku + "399a")).isEqualTo(5);
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    private long setAside() throws Exception {
        transaction.begin();
        Object letters = entityManager
                .createNativeQuery("SELECT count(*) FROM outbox WHERE topic LIKE '%.dlq'")
                .getSingleResult();
        transaction.commit();
        return (Long) letters;
    }

    private void change(String sql, String parameter) throws Exception {
        transaction.begin();
        entityManager.createNativeQuery(sql).setParameter(1, parameter).executeUpdate();
        transaction.commit();
    }
}
