package io.cloudretail.product.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.Visitor;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductText;
import io.cloudretail.product.catalogue.Products;
import io.cloudretail.product.catalogue.Variant;
import io.cloudretail.product.sheet.Row;
import io.cloudretail.product.sheet.Sheet;
import io.cloudretail.testkit.container.Deployment;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * SKUs, then products, then categories: whoever has one of the latter waits for none of the former. Here a transaction plays
 * an import that is half way, and somebody else wants what it has and what it will want next.
 */
@ExtendWith(ArquillianExtension.class)
class LockOrderIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(LockOrderIT.class).addClasses(Visitor.class, Visitor.Answer.class);
    }

    @Inject
    Products products;

    @Inject
    ImportJobs jobs;

    @Inject
    TakeRows takeRows;

    @Resource(lookup = "jdbc/shop")
    DataSource source;

    private final UUID vendor = UUID.randomUUID();
    private final String sku = "L-" + UUID.randomUUID().toString().substring(0, 8);
    private final String category = "Locks " + sku;
    private UUID product;
    private String slug;

    @BeforeEach
    void sell() {
        Product mug = new Product(
                new ProductText("Mug", "", category + " > Mugs"),
                List.of(new Variant(sku, Map.of(), Money.of(100, "GBP"))),
                vendor,
                Instant.now());
        products.add(mug, Map.of());
        product = mug.id();
        slug = mug.slug();
    }

    @Test
    void whoever_adds_a_variant_waits_for_its_sku_before_they_have_the_product() throws Exception {
        String added = sku + "-2";
        try (Connection halfWay = begin()) {
            query(halfWay, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", added);
            CompletableFuture<?> adding = CompletableFuture.runAsync(() -> products.change(
                    product,
                    vendor,
                    Set.of(added),
                    found -> found.add(new Variant(added, Map.of(), Money.of(100, "GBP")), 0, Instant.now())));
            awaitSomebodyWaiting();

            assertThatCode(() -> query(halfWay, "SELECT id FROM product WHERE id = ? FOR UPDATE NOWAIT", product))
                    .doesNotThrowAnyException();
            halfWay.commit();
            adding.get(10, TimeUnit.SECONDS);
        }
        assertThat(products.find(product).orElseThrow().variant(added)).isPresent();
    }

    @Test
    void whoever_renames_a_category_waits_for_its_products_before_they_have_it() throws Exception {
        Visitor admin = Visitor.with("admin");
        try (Connection halfWay = begin()) {
            query(halfWay, "SELECT id FROM product WHERE id = ? FOR UPDATE", product);
            CompletableFuture<Visitor.Answer> renaming = CompletableFuture.supplyAsync(() -> admin.send(
                    "PATCH",
                    "/api/v1/categories?path=" + category.replace(" ", "%20"),
                    "application/json",
                    ("{\"path\":\"" + category + " renamed\"}").getBytes(UTF_8),
                    "If-Match",
                    "*"));
            awaitSomebodyWaiting();

            assertThatCode(() -> query(
                            halfWay,
                            "SELECT path FROM category WHERE path = ? FOR KEY SHARE NOWAIT",
                            category + " > Mugs"))
                    .doesNotThrowAnyException();
            halfWay.commit();
            assertThat(renaming.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        assertThat(products.find(product).orElseThrow().text().category()).isEqualTo(category + " renamed > Mugs");
    }

    @Test
    void an_import_waits_for_nobody_who_is_at_anothers_product() throws Exception {
        UUID importer = UUID.randomUUID();
        UUID id = jobs.open(importer, false);
        try (Connection other = begin()) {
            query(
                    other,
                    "UPDATE import_job SET status = 'RUNNING', lease_owner = 'run',"
                            + " lease_until = now() + interval '1 hour' WHERE id = ? RETURNING id",
                    id);
            other.commit();
            query(other, "SELECT id FROM product WHERE id = ? FOR UPDATE", product);

            CompletableFuture.runAsync(() -> take(new Job(id, importer, false, 0, 0, "run")))
                    .get(3, TimeUnit.SECONDS);
            other.rollback();
        }
        assertThat(count("SELECT count(*) FROM import_refusal WHERE job_id = ? AND line = 2", id))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM product WHERE vendor_id = ?", importer))
                .isEqualTo(1);
    }

    /** One row with the other's SKU, and one that calls a product of one's own by the address of theirs. */
    private void take(Job job) {
        String csv =
                "sku,product,title,category,price\n" + sku + ",,Mug,Test,1\n" + sku + "-X," + slug + ",Mug,Test,1\n";
        Sheet sheet = Sheet.read(new ByteArrayInputStream(csv.getBytes(UTF_8)));
        List<Row> rows = List.of(sheet.next().orElseThrow(), sheet.next().orElseThrow());
        try {
            takeRows.take(job, rows, 1, Set.of());
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Connection begin() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void query(Connection connection, String sql, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeQuery().close();
        }
    }

    private void awaitSomebodyWaiting() {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(3));
        while (waiting() == 0) {
            assertThat(Instant.now()).as("somebody waits").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Asked by another thread, and so on another connection: a transaction sees the activity of its first look for ever. */
    private long waiting() {
        return CompletableFuture.supplyAsync(() -> count(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = ? AND wait_event_type = 'Lock'",
                        database()))
                .join();
    }

    private String database() {
        try (Connection connection = source.getConnection()) {
            return connection.getCatalog();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long count(String sql, Object parameter) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
