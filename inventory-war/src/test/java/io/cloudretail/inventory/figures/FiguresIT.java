package io.cloudretail.inventory.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;

import io.cloudretail.kit.figures.Bucket;
import io.cloudretail.kit.figures.Entry;
import io.cloudretail.kit.figures.Flaw;
import io.cloudretail.kit.figures.Units;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.naming.NamingException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the books of stock say, and what they say against themselves. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT {
    private static final Instant NOW = Instant.now().plusSeconds(5);

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(FiguresIT.class, "cloudretail.inventory.reservation.review=PT1H")
                .addClasses(Database.class, UserErasedMessage.class);
    }

    @Inject
    StockBooks books;

    private final String sku = "F-" + UUID.randomUUID();
    private UUID order = UUID.randomUUID();

    @Test
    void what_was_sold_to_an_order_is_told_and_in_a_digest_as_of_a_moment() {
        while (!books.sold(bucket(), 1).isEmpty()) {
            order = UUID.randomUUID();
        }
        reservation("COMMITTED", 2, 300);

        assertThat(books.sold(bucket(), 5_000)).contains(new Entry(order, units(2)));
        assertThat(digests(Duration.ZERO)).isNotEqualTo(digests(Duration.ofSeconds(400)));
        assertThat(digests(Duration.ZERO)).isEqualTo(digests(Duration.ofSeconds(200)));
    }

    @Test
    void what_of_an_order_came_back_is_told_unless_all_of_it_was_called_off() {
        while (!books.restocked(bucket(), 1).isEmpty()) {
            order = UUID.randomUUID();
        }
        reservation("COMMITTED", 2, 300);
        database().change("INSERT INTO stock (sku, on_hand) VALUES (?, 2)", sku);
        database()
                .change(
                        "INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change, order_id)"
                                + " VALUES (?, 'RETURN', 2, 0, ?)",
                        sku,
                        order);

        assertThat(books.restocked(bucket(), 5_000)).contains(new Entry(order, units(2)));
        assertThat(books.asOf(NOW, 1).restocked()).extracting(Bucket::number).contains(bucket());
        assertThat(books.asOf(NOW.minusSeconds(400), 1).restocked())
                .extracting(Bucket::number)
                .doesNotContain(bucket());

        database().change("UPDATE reservation SET status = 'RELEASED' WHERE order_id = ?", order);
        assertThat(books.restocked(bucket(), 5_000)).extracting(Entry::orderId).doesNotContain(order);
    }

    @Test
    void what_is_held_for_long_is_told_and_what_was_released_is_not() {
        reservation("HELD", 3, 300);
        assertThat(books.asOf(NOW, 100).held()).contains(new Entry(order, "3"));
        assertThat(books.asOf(NOW.minusSeconds(400), 100).held()).doesNotContain(new Entry(order, "3"));

        database().change("UPDATE reservation SET status = 'RELEASED' WHERE order_id = ?", order);
        database().change("UPDATE stock SET reserved = 0 WHERE sku = ?", sku);
        database()
                .change(
                        "INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change, order_id)"
                                + " VALUES (?, 'RELEASE', 0, -3, ?)",
                        sku,
                        order);
        assertThat(books.asOf(NOW, 100).held()).doesNotContain(new Entry(order, "3"));
        assertThat(books.sold(bucket(), 5_000)).extracting(Entry::orderId).doesNotContain(order);
    }

    @Test
    void stock_that_is_not_what_its_movements_say_is_named() {
        database().change("INSERT INTO stock (sku, on_hand) VALUES (?, 5)", sku);

        List<Flaw> flaws = books.asOf(NOW, 100).flaws();
        database().change("DELETE FROM stock WHERE sku = ?", sku);

        assertThat(flaws).contains(new Flaw("stock-differs", sku, "On hand 5, moved 0; reserved 0, moved 0, held 0"));
    }

    @Test
    @RunAsClient
    void services_get_figures_and_nobody_else_does() {
        String path = "/internal/figures/stock";
        Server.asService()
                .get(path + "?asOf=2026-11-23T12:00:00Z")
                .then()
                .statusCode(200)
                .body("$", hasKey("sums"));
        Server.asService().get(path + "?asOf=now").then().statusCode(400);
        Server.asService().get(path + "/1023").then().statusCode(200).body("$", hasKey("entries"));
        Server.asService().get(path + "/1024").then().statusCode(404);
        Server.asService().get(path + "/restocked/1023").then().statusCode(200).body("$", hasKey("entries"));
        Server.asService().get(path + "/restocked/x").then().statusCode(404);
        for (String address : List.of(path + "?asOf=2026-11-23T12:00:00Z", path + "/7", path + "/restocked/7")) {
            Server.asNobody().get(address).then().statusCode(401);
            for (String role : List.of("customer", "vendor", "admin")) {
                Server.asUser(UUID.randomUUID(), role).get(address).then().statusCode(403);
            }
        }
    }

    /** A reservation whose SKU has its stock by itself, so that no other test's books are wrong for it. */
    private void reservation(String status, int units, int secondsOld) {
        String ago = "now() - make_interval(secs => " + secondsOld + ")";
        if (status.equals("HELD")) {
            database()
                    .change("INSERT INTO stock (sku, on_hand, reserved) VALUES (?, " + units + ", " + units + ")", sku);
            database()
                    .change(
                            "INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change) VALUES (?, 'RECEIPT', "
                                    + units + ", 0)",
                            sku);
            database()
                    .change(
                            "INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change, order_id)"
                                    + " VALUES (?, 'RESERVATION', 0, " + units + ", ?)",
                            sku,
                            order);
        }
        database()
                .change(
                        "INSERT INTO reservation (order_id, status, expires_at, created_at, updated_at)"
                                + " VALUES (?, ?, now() + interval '1 hour', " + ago + ", " + ago + ")",
                        order,
                        status);
        database()
                .change(
                        "INSERT INTO reservation_line (order_id, sku, quantity) VALUES (?, ?, " + units + ")",
                        order,
                        sku);
    }

    /** So many of its units, as books say it. */
    private String units(int quantity) {
        return (String) database()
                .value(
                        "SELECT value FROM ("
                                + Units.of("SELECT CAST(? AS uuid) AS order_id, CAST(? AS text) AS sku, " + quantity
                                        + " AS quantity")
                                + ") AS book",
                        order.toString(),
                        sku);
    }

    /** Inside the container alone; some tests run outside. */
    private static Database database() {
        try {
            return new Database();
        } catch (NamingException outside) {
            throw new IllegalStateException(outside);
        }
    }

    private List<Bucket> digests(Duration ago) {
        return books.asOf(NOW.minus(ago), 1).sold().stream()
                .filter(bucket -> bucket.number() == bucket())
                .toList();
    }

    private int bucket() {
        return (int) (order.getLeastSignificantBits() & 0xffff) % Bucket.COUNT;
    }
}
