package io.cloudretail.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page of all reviews costs the same however deep it lies: the database goes to its place by an index. */
@ExtendWith(ArquillianExtension.class)
class ReviewCostIT {
    private static final Instant DEEP = Instant.parse("2021-01-01T00:50:00Z");
    private static final UUID PRODUCT = UUID.randomUUID();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReviewCostIT.class).addClass(Database.class);
    }

    @Test
    void every_order_has_its_index() throws Exception {
        Database database = new Database();
        fill(database);

        for (SortOrder order : ReviewLists.ORDERS.all()) {
            Object key = order.keyIn(order.cursor(order.key().name().equals("rating") ? (Object) 3 : DEEP, PRODUCT));
            assertThat(database.plan(ReviewLists.in(order, true, 21), List.of("PENDING", key, PRODUCT)))
                    .as(order.parameter())
                    .contains("Index")
                    .doesNotContain("Sort", "Seq Scan");
        }
    }

    /** One review a second from 2021 on. */
    private static void fill(Database database) {
        database.change("INSERT INTO category (path, name) VALUES ('Cost', 'Cost') ON CONFLICT DO NOTHING");
        database.change(
                "INSERT INTO product (id, slug, title, description, category, status, vendor_id, price_minor, created_at,"
                        + " updated_at, version) VALUES (?::uuid, gen_random_uuid()::text, 'Caddy', '', 'Cost', 'DRAFT',"
                        + " gen_random_uuid(), 100, now(), now(), 1)",
                PRODUCT);
        for (int first = 1; first < 6_000; first += 1_000) {
            database.change(
                    "INSERT INTO review (id, product_id, customer_id, rating, text, status, created_at, updated_at)"
                            + " SELECT gen_random_uuid(), ?::uuid, gen_random_uuid(), 1 + n % 5, 'Fine', 'PENDING',"
                            + " timestamptz '2021-01-01 00:00:00Z' + n * interval '1 second', now() FROM generate_series("
                            + first + ", " + (first + 999) + ") n",
                    PRODUCT);
        }
        database.change("ANALYZE review");
    }

    /** Other tests look for what waits. */
    @AfterEach
    void clear() throws Exception {
        Database database = new Database();
        database.change("DELETE FROM review WHERE product_id = ?::uuid", PRODUCT);
        database.change("DELETE FROM product WHERE id = ?::uuid", PRODUCT);
    }
}
