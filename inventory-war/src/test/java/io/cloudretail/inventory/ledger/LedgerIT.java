package io.cloudretail.inventory.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.stock.ProductEvents;
import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.inventory.stock.StockLists;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
    StockLists lists;

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
        EventMessage.created(product, vendor, sku, 10).bringTo(products::on);
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
        EventMessage.created(product, vendor, sku, 3).bringTo(products::on);

        EventMessage.product("product.updated", product, vendor, "{\"sku\":\"" + other + "\",\"openingStock\":7}")
                .bringTo(products::on);

        assertThat(stocks.find(other)).contains(new Stock(other, 7, 0, 5, false, false, vendor));
        assertThat(stocks.find(sku)).contains(new Stock(sku, 3, 0, 5, false, true, vendor));

        EventMessage.product(
                        "product.updated",
                        product,
                        vendor,
                        "{\"sku\":\"" + other + "\"},{\"sku\":\"" + sku + "\",\"openingStock\":99}")
                .bringTo(products::on);

        assertThat(stocks.find(sku)).contains(new Stock(sku, 3, 0, 5, true, false, vendor));
    }

    @Test
    void a_sku_changes_hands_with_its_product_and_an_event_that_names_nobody_changes_nothing() {
        UUID heir = UUID.randomUUID();
        EventMessage.created(product, vendor, sku, 3).bringTo(products::on);

        EventMessage.product("product.updated", product, heir, "{\"sku\":\"" + sku + "\"}")
                .bringTo(products::on);
        EventMessage.product("product.updated", product, null, "{\"sku\":\"" + sku + "\"}")
                .bringTo(products::on);

        assertThat(stocks.find(sku).orElseThrow().vendorId()).isEqualTo(heir);
    }

    @Test
    void a_retired_product_keeps_its_stock_and_is_low_no_more() {
        EventMessage.created(product, vendor, sku, 3).bringTo(products::on);

        EventMessage.of("product.retired", product, "{\"skus\":[\"" + sku + "\"]}")
                .bringTo(products::on);

        assertThat(stocks.find(sku)).contains(new Stock(sku, 3, 0, 5, false, true, vendor));
        var low = new StockLists.Wish(Optional.of(vendor), true, Optional.empty(), StockLists.ORDERS.usual());
        assertThat(lists.part(low, Optional.empty(), 10)).isEmpty();
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
            EventMessage.product("product.created", product, vendor, variants).bringTo(products::on);
        }
        EventMessage.of("product.retired", product, "{}").bringTo(products::on);
        EventMessage.of("product.reviewed", product, "{}").bringTo(products::on);
        EventMessage.created(product, vendor, sku, 1).bringTo(products::on);

        assertThat(setAside() - before).isEqualTo(7);
        assertThat(stocks.available(sku)).isEqualTo(1);
    }

    @Test
    void the_same_event_again_opens_nothing_twice() {
        UUID event = UUID.randomUUID();
        String data = EventMessage.created(product, vendor, sku, 4).getPayload();

        EventMessage.of(event, "product.created", product, data).bringTo(products::on);
        EventMessage.of(event, "product.created", product, data).bringTo(products::on);
        EventMessage.of("product.created", product, data).bringTo(products::on);

        assertThat(stocks.available(sku)).isEqualTo(4);
        assertThat(ledger.check(10).differences()).isEmpty();
    }

    @Test
    void products_are_taken_by_the_thousand_in_seconds() {
        List<EventMessage> messages = IntStream.range(0, 4_000)
                .mapToObj(i -> EventMessage.product(
                        "product.created",
                        UUID.randomUUID(),
                        vendor,
                        "{\"sku\":\"" + sku + i + "a\",\"openingStock\":5},{\"sku\":\"" + sku + i
                                + "b\",\"openingStock\":0}"))
                .toList();

        Duration oneByOne = taking(() -> messages.subList(0, 400).forEach(message -> message.bringTo(products::on)));
        Duration together = taking(() -> {
            messages.subList(400, 4_000).forEach(products::on);
            messages.forEach(EventMessage::awaitSettled);
        });

        System.getLogger("intake")
                .log(
                        System.Logger.Level.INFO,
                        "products of 2 SKUs: 400 one by one in " + oneByOne + ", 3,600 together in " + together);
        assertThat(stocks.available(sku + "3999a")).isEqualTo(5);
        assertThat(ledger.check(10).differences()).isEmpty();
        assertThat(together).isLessThan(Duration.ofSeconds(20));
    }

    private static Duration taking(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void events_that_come_together_are_applied_in_their_order_and_one_that_cannot_be_undoes_no_other()
            throws Exception {
        long before = setAside();
        UUID heir = UUID.randomUUID();
        List<EventMessage> messages = List.of(
                EventMessage.created(product, vendor, sku, 3),
                EventMessage.created(UUID.randomUUID(), vendor, sku + "-other", 2),
                EventMessage.product("product.created", UUID.randomUUID(), vendor, "{\"sku\":\"\"}"),
                EventMessage.product(
                        "product.updated",
                        product,
                        heir,
                        "{\"sku\":\"" + sku + "\"},{\"sku\":\"" + sku + "-new\",\"openingStock\":4}"),
                EventMessage.of("product.retired", product, "{\"skus\":[\"" + sku + "\",\"" + sku + "-new\"]}"));

        messages.forEach(products::on);
        messages.forEach(EventMessage::awaitSettled);

        assertThat(stocks.find(sku)).contains(new Stock(sku, 3, 0, 5, false, true, heir));
        assertThat(stocks.find(sku + "-new")).contains(new Stock(sku + "-new", 4, 0, 5, false, true, heir));
        assertThat(stocks.available(sku + "-other")).isEqualTo(2);
        assertThat(setAside() - before).isEqualTo(1);
        assertThat(ledger.check(10).differences()).isEmpty();
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
