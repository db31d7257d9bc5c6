package io.cloudretail.payment.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.cloudretail.kit.figures.Bucket;
import io.cloudretail.kit.figures.Entry;
import io.cloudretail.kit.figures.Flaw;
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

/** What the books of payments say, and what they say against themselves. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT {
    private static final Instant NOW = Instant.now().plusSeconds(5);

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        // nobody settles what these tests leave open
        return Deployment.of(FiguresIT.class, "cloudretail.payment.recovery.poll=PT1H")
                .addClasses(Database.class, UserErasedMessage.class);
    }

    @Inject
    PaymentBooks books;

    private UUID order = UUID.randomUUID();

    @Test
    void what_is_held_is_what_was_captured_less_what_was_given_back_as_of_a_moment() {
        aBucketOfItsOwn();
        payment("CAPTURED", 590, 100);
        transaction("CAPTURE", 590, null, 300);
        transaction("REFUND", -100, refund("REFUNDED", 100), 120);

        assertThat(held()).containsExactly(new Entry(order, "490 GBP"));
        assertThat(digest(Duration.ZERO)).isEqualTo(digestOf("490 GBP"));
        assertThat(digest(Duration.ofSeconds(200))).isEqualTo(digestOf("590 GBP"));
        assertThat(flaws()).isEmpty();
    }

    @Test
    void what_was_given_back_as_a_whole_is_held_no_more() {
        payment("REFUNDED", 590, 590);
        transaction("CAPTURE", 590, null, 300);
        transaction("REFUND", -590, refund("REFUNDED", 590), 120);

        assertThat(held()).isEmpty();
        assertThat(flaws()).isEmpty();
    }

    @Test
    void a_payment_that_is_not_what_its_ledger_says_is_named() {
        payment("CAPTURED", 590, 0);
        assertThat(flaws()).extracting(Flaw::kind).containsExactly("payment-differs-from-ledger");

        transaction("CAPTURE", 580, null, 300);
        assertThat(flaws())
                .containsExactly(new Flaw(
                        "payment-differs-from-ledger",
                        order.toString(),
                        "CAPTURED with 0 given back; its ledger says 580 taken and 0 given back"));
    }

    @Test
    void money_in_the_ledger_of_a_declined_payment_is_named() {
        payment("DECLINED", 590, 0);
        transaction("CAPTURE", 590, null, 300);

        assertThat(flaws()).extracting(Flaw::kind).containsExactly("payment-differs-from-ledger");
    }

    @Test
    void payments_and_refunds_that_stay_unknown_are_named_once_they_are_not_new() {
        payment("PENDING", 590, 0);
        assertThat(flaws()).extracting(Flaw::kind).containsExactly("payment-open");
        assertThat(books.asOf(NOW.minus(Duration.ofHours(2)), 100).flaws())
                .filteredOn(flaw -> flaw.subject().equals(order.toString()))
                .isEmpty();

        database().change("UPDATE payment SET status = 'CAPTURED' WHERE order_id = ?", order);
        transaction("CAPTURE", 590, null, 300);
        refund("PENDING", 100);
        assertThat(flaws()).extracting(Flaw::kind).containsExactly("refund-open");
    }

    @Test
    @RunAsClient
    void services_get_figures_and_nobody_else_does() {
        String path = "/internal/figures/payments";
        Server.asService()
                .get(path + "?asOf=2026-11-23T12:00:00Z")
                .then()
                .statusCode(200)
                .body("$", hasKey("sums"));
        Server.asService().get(path + "/1023").then().statusCode(200).body("$", hasKey("entries"));
        for (String address : List.of(path + "?asOf=2026-11-23T12:00:00Z", path + "/7")) {
            Server.asNobody().get(address).then().statusCode(401);
            for (String role : List.of("customer", "vendor", "admin")) {
                Server.asUser(UUID.randomUUID(), role).get(address).then().statusCode(403);
            }
        }
    }

    @Test
    @RunAsClient
    void what_is_no_time_is_a_problem_and_what_is_no_bucket_is_not_there() {
        for (String query : List.of(
                "",
                "?asOf=",
                "?asOf=yesterday",
                "?asOf=2026-11-23",
                "?asOf=2026-02-30T12:00:00Z",
                "?asOf=%2B1000000000-12-31T23:59:59Z")) {
            Server.asService()
                    .get("/internal/figures/payments" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("asOf"));
        }
        for (String bucket : List.of("1024", "-1", "x", "99999999999999999999", "1.0")) {
            Server.asService()
                    .get("/internal/figures/payments/" + bucket)
                    .then()
                    .statusCode(404);
        }
    }

    private void payment(String status, long amount, long refunded) {
        database()
                .change(
                        "INSERT INTO payment (order_id, amount_minor, currency, status, refunded_minor, created_at, next_run_at)"
                                + " VALUES (?, ?, 'GBP', ?, ?, now() - interval '1 hour', now() + interval '1 hour')",
                        order,
                        amount,
                        status,
                        refunded);
    }

    private UUID refund(String status, long amount) {
        UUID id = UUID.randomUUID();
        database()
                .change(
                        "INSERT INTO payment_refund (id, order_id, amount_minor, currency, status, provider_reference, next_run_at,"
                                + " created_at) VALUES (?, ?, ?, 'GBP', ?, "
                                + (status.equals("PENDING") ? "NULL" : "'r'")
                                + ", now() + interval '1 hour', now() - interval '1 hour')",
                        id,
                        order,
                        amount,
                        status);
        return id;
    }

    private void transaction(String type, long amount, UUID refund, int secondsOld) {
        database()
                .change(
                        "INSERT INTO payment_transaction (order_id, type, amount_minor, currency, provider_reference, refund_id, created_at)"
                                + " VALUES (?, ?, ?, 'GBP', 'r', CAST(? AS uuid), now() - make_interval(secs => "
                                + secondsOld + "))",
                        order,
                        type,
                        amount,
                        refund == null ? null : refund.toString());
    }

    private List<Entry> held() {
        return books.held(bucket(), 5_000).stream()
                .filter(entry -> entry.orderId().equals(order))
                .toList();
    }

    private List<Flaw> flaws() {
        return books.asOf(NOW, 10_000).flaws().stream()
                .filter(flaw -> flaw.subject().equals(order.toString()))
                .toList();
    }

    private String digest(Duration ago) {
        return books.asOf(NOW.minus(ago), 1).held().stream()
                .filter(bucket -> bucket.number() == bucket())
                .map(Bucket::digest)
                .findFirst()
                .orElseThrow();
    }

    private String digestOf(String value) {
        return (String)
                database().value("SELECT CAST(hashtextextended(? || ' ' || ?, 0) AS text)", order.toString(), value);
    }

    /** Inside the container alone; some tests run outside. */
    private static Database database() {
        try {
            return new Database();
        } catch (NamingException outside) {
            throw new IllegalStateException(outside);
        }
    }

    private void aBucketOfItsOwn() {
        while (!books.held(bucket(), 1).isEmpty()) {
            order = UUID.randomUUID();
        }
    }

    private int bucket() {
        return (int) (order.getLeastSignificantBits() & 0xffff) % Bucket.COUNT;
    }
}
