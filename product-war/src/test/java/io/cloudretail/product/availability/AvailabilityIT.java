package io.cloudretail.product.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.catalogue.Products;
import io.cloudretail.product.database.Database;
import io.cloudretail.testkit.container.Deployment;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of {@code inventory.availability_changed}. */
@ExtendWith(ArquillianExtension.class)
class AvailabilityIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(AvailabilityIT.class).addClass(StockMessage.class);
    }

    @Inject
    InventoryEvents events;

    @Inject
    Products products;

    @Inject
    Database database;

    private final UUID product = UUID.randomUUID();
    private final String red = "R-" + product;
    private final String blue = "B-" + product;

    @BeforeEach
    void put_on_sale() throws Exception {
        change("INSERT INTO category (path, name) VALUES ('Stock', 'Stock') ON CONFLICT DO NOTHING");
        change(
                "INSERT INTO product (id, slug, title, description, category, status, vendor_id, price_minor, created_at, updated_at,"
                        + " version) VALUES (?, ?, 'Mug', '', 'Stock', 'ACTIVE', ?, 100, now(), now(), 1)",
                product,
                "mug-" + product,
                UUID.randomUUID());
        change(
                "INSERT INTO variant (sku, product_id, options, price_minor, currency) VALUES (?, ?, '{}', 100, 'GBP'),"
                        + " (?, ?, '{}', 100, 'GBP')",
                red,
                product,
                blue,
                product);
    }

    @Test
    void a_product_can_be_had_as_long_as_one_of_its_variants_can() {
        arrive(UUID.randomUUID(), red, true);
        arrive(UUID.randomUUID(), blue, true);
        arrive(UUID.randomUUID(), red, false);
        assertThat(stock()).containsExactly("false,true,true,true,1");

        arrive(UUID.randomUUID(), blue, false);
        assertThat(stock()).containsExactly("false,false,false,false,1");
    }

    @Test
    void a_product_cannot_be_had_any_more_when_the_one_variant_that_could_is_taken_off_sale() {
        arrive(UUID.randomUUID(), red, true);
        arrive(UUID.randomUUID(), blue, false);

        products.change(
                product, UUID.randomUUID(), mug -> mug.retire(mug.variant(red).orElseThrow(), Instant.now()));

        assertThat(stock()).containsExactly("true,false,false,false,2");
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        UUID event = UUID.randomUUID();
        arrive(event, red, true);
        arrive(UUID.randomUUID(), red, false);

        arrive(event, red, true);

        assertThat(stock()).containsExactly("false,-,false,false,1");
    }

    @Test
    void of_what_is_told_of_an_sku_in_one_go_the_last_counts() {
        CompletableFuture.allOf(
                        send(UUID.randomUUID(), red, true),
                        send(UUID.randomUUID(), blue, false),
                        send(UUID.randomUUID(), "unknown-" + product, true),
                        send(UUID.randomUUID(), red, false))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();

        assertThat(stock()).containsExactly("false,false,false,false,1");
    }

    @Test
    void an_sku_that_nobody_sells_here_is_ignored() {
        arrive(UUID.randomUUID(), "unknown-" + product, true);

        assertThat(stock()).containsExactly("-,-,-,-,1");
    }

    /** Red, blue, the product, what is searched, and the version, which is the vendor's alone. */
    private List<String> stock() {
        return database.rows(
                "SELECT concat_ws(',', coalesce(r.in_stock::text, '-'), coalesce(b.in_stock::text, '-'), coalesce(p.in_stock::text, '-'),"
                        + " coalesce(l.in_stock::text, '-'), version) FROM product p JOIN variant r ON r.sku = ? JOIN variant b ON b.sku = ?"
                        + " JOIN listing l ON l.product_id = p.id WHERE p.id = ?",
                row -> row.getString(1),
                red,
                blue,
                product);
    }

    private void arrive(UUID id, String sku, boolean inStock) {
        StockMessage.of(id, sku, inStock).comeInto(events);
    }

    private CompletableFuture<Void> send(UUID id, String sku, boolean inStock) {
        StockMessage message = StockMessage.of(id, sku, inStock);
        events.on(message);
        return message.settled();
    }

    private static void change(String sql, Object... values) throws Exception {
        try (Connection connection = ((DataSource) new InitialContext().lookup("jdbc/shop")).getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
