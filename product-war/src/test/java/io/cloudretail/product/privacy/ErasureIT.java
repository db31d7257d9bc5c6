package io.cloudretail.product.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.Visitor;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductStatus;
import io.cloudretail.product.catalogue.ProductText;
import io.cloudretail.product.catalogue.Products;
import io.cloudretail.product.catalogue.Variant;
import io.cloudretail.product.review.OrderEvents;
import io.cloudretail.product.review.OrderMessage;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.patience.Await;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left of a vendor in the product service's database once {@code user.erased} has arrived. */
@ExtendWith(ArquillianExtension.class)
class ErasureIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ErasureIT.class)
                .addClasses(
                        UserErasedMessage.class,
                        Database.class,
                        OrderMessage.class,
                        Visitor.class,
                        Visitor.Answer.class);
    }

    @Inject
    UserEvents userEvents;

    @Inject
    OrderEvents orderEvents;

    @Inject
    Products products;

    @Inject
    UserTransaction transaction;

    private final UUID vendor = UUID.randomUUID();
    private final String many = "many-" + UUID.randomUUID() + "-";
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = new Database();
    }

    @Test
    void nothing_in_the_database_tells_whose_a_product_was() {
        onSale(vendor);
        assertThat(database.tablesWith(vendor.toString())).containsExactlyInAnyOrder("product", "price_change");

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
                        found.text(), Map.of(found.variants().get(0).sku(), Money.of(1, "GBP")), Instant.now()));
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
        assertThat(database.tablesWith(vendor.toString())).containsExactlyInAnyOrder("product", "price_change");
    }

    @Test
    void a_vendor_of_very_many_products_is_erased_in_portions_that_go_on_by_themselves() {
        sellMany(2_300);

        erase(vendor);

        Await.untilPasses(
                () -> assertThat(database.tablesWith(vendor.toString())).isEmpty());
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

        Await.untilPasses(
                () -> assertThat(database.tablesWith(vendor.toString())).isEmpty());
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

    @Test
    void an_erased_persons_token_puts_nothing_on_sale_neither_alone_nor_by_import() throws Exception {
        erase(vendor);
        String sku = "L-" + UUID.randomUUID().toString().substring(0, 8);

        var alone = send(request("/api/v1/products")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"title\":\"Mug\",\"description\":\"\",\"category\":\"Late\",\"variants\":[{\"sku\":\"" + sku
                                + "\",\"price\":{\"amount\":1,\"currency\":\"GBP\"}}]}")));
        var imported = send(request("/api/v1/products/imports")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "sku,title,description,category,price,currency,stock\n" + sku + ",Mug,,Late,0.01,GBP,1\n")));

        assertThat(alone.statusCode()).isEqualTo(401);
        assertThat(alone.body()).contains("/problems/account-erased");
        assertThat(imported.statusCode()).isEqualTo(401);
        assertThat(imported.body()).contains("/problems/account-erased");
        assertThat(database.tablesWith(vendor.toString())).isEmpty();
    }

    @Test
    void a_product_that_is_being_added_meanwhile_is_erased_with_the_others() throws Exception {
        transaction.begin();
        UUID product = onSale(vendor);
        CompletableFuture<Void> erasure = CompletableFuture.runAsync(() -> erase(vendor));
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        transaction.commit();
        erasure.get(10, TimeUnit.SECONDS);

        assertThat(status(product)).isEqualTo("RETIRED");
        assertThat(database.tablesWith(vendor.toString())).isEmpty();
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

    @Test
    void an_erased_customers_order_that_is_told_of_late_makes_no_buyer_and_their_token_writes_no_review() {
        UUID product = onSale(vendor);
        Visitor gone = buyerOf(product);
        erase(gone.id());

        orderEvents.on(OrderMessage.confirmed(UUID.randomUUID(), gone.id(), skuOf(product)));

        assertThat(review(gone, product, 5).problem()).isEqualTo("account-erased");
        assertThat(database.tablesWith(gone.id().toString())).isEmpty();
    }

    @Test
    void an_erasure_may_be_repeated_and_may_be_of_a_stranger() {
        UUID product = onSale(vendor);
        UUID event = UUID.randomUUID();

        erase(event, vendor, Instant.now());
        erase(event, vendor, Instant.now());
        erase(vendor);
        erase(UUID.randomUUID());

        assertThat(retirements(product)).isEqualTo(1L);
        assertThat(database.value("SELECT count(*) FROM outbox WHERE topic LIKE '%.dlq'"))
                .isEqualTo(0L);
    }

    @Test
    void the_id_of_an_erased_person_is_forgotten_after_a_week() {
        erase(vendor);
        UUID longGone = UUID.randomUUID();

        erase(UUID.randomUUID(), longGone, Instant.now().minus(Duration.ofDays(8)));

        assertThat(isKnownAsErased(longGone)).isFalse();
        assertThat(isKnownAsErased(vendor)).isTrue();
    }

    private void erase(UUID user) {
        erase(UUID.randomUUID(), user, Instant.now());
    }

    private void erase(UUID event, UUID user, Instant at) {
        userEvents.on(UserErasedMessage.of(event, user, at));
    }

    private UUID onSale(UUID whose) {
        String sku = "E-" + UUID.randomUUID();
        var text = new ProductText("A mug", "Holds tea.", "Test > Erasure");
        Product product =
                new Product(text, List.of(new Variant(sku, Map.of(), Money.of(295, "GBP"))), whose, Instant.now());
        products.add(product, Map.of());
        return product.id();
    }

    private Visitor buyerOf(UUID product) {
        Visitor customer = Visitor.with("customer");
        orderEvents.on(OrderMessage.confirmed(UUID.randomUUID(), customer.id(), skuOf(product)));
        return customer;
    }

    private String skuOf(UUID product) {
        return (String) database.value("SELECT sku FROM variant WHERE product_id = ?", product);
    }

    private static Visitor.Answer review(Visitor customer, UUID product, int rating) {
        return customer.put(
                "/api/v1/products/" + product + "/reviews/mine", "{\"rating\":" + rating + ",\"text\":\"So so\"}");
    }

    private String status(UUID product) {
        return (String) database.value("SELECT status FROM product WHERE id = ?", product);
    }

    private Object retirements(UUID product) {
        return database.value(
                "SELECT count(*) FROM outbox WHERE aggregate_id = ? AND headers ->> 'ce_type' = 'product.retired'",
                product.toString());
    }

    private boolean isKnownAsErased(UUID user) {
        return (Boolean) database.value("SELECT EXISTS (SELECT 1 FROM erased_user WHERE id = ?)", user);
    }

    private HttpRequest.Builder request(String path) throws Exception {
        String token = send(HttpRequest.newBuilder(URI.create(System.getProperty("it.issuer") + "/test/tokens?sub="
                        + vendor + "&aud=shop-api&groups=vendor")))
                .body();
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + System.getProperty("it.http.port") + "/product-war" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** What the orders that hold a product need of it: everything but the person. */
    private String books(UUID product) {
        return (String) database.value(
                "SELECT string_agg(concat_ws('|', slug, title, category, p.price_minor, created_at, sku, options, v.price_minor,"
                        + " currency), ';' ORDER BY sku) FROM product p JOIN variant v ON product_id = id WHERE id = ?",
                product);
    }
}
