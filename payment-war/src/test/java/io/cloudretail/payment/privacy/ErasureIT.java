package io.cloudretail.payment.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.erasure.ErasedUsers;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left of a person in the payment service's database once {@code user.erased} has arrived. */
@ExtendWith(ArquillianExtension.class)
class ErasureIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ErasureIT.class).addClasses(UserErasedMessage.class, Database.class);
    }

    @Inject
    UserEvents userEvents;

    @Inject
    ErasedUsers erasedUsers;

    @Inject
    UserTransaction transaction;

    private final UUID customer = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = new Database();
    }

    @Test
    void nothing_in_the_database_tells_whose_a_payment_was_and_the_ledger_stays_to_the_penny() throws Exception {
        assertThat(charge(customer, "tok_visa").statusCode()).isEqualTo(200);
        String before = books(order);
        assertThat(database.tablesWith(customer.toString())).containsExactly("payment");

        erase(customer);

        assertThat(database.tablesWith(customer.toString())).isEmpty();
        assertThat(books(order)).isEqualTo(before).contains("CAPTURED", "590", "GBP");
    }

    @Test
    void the_payments_of_others_are_left_alone() throws Exception {
        charge(customer, "tok_visa");

        erase(UUID.randomUUID());

        assertThat(database.tablesWith(customer.toString())).containsExactly("payment");
    }

    @Test
    void an_unknown_payment_still_settles_and_then_has_no_token_any_more() throws Exception {
        assertThat(charge(customer, "tok_lost_answer").statusCode()).isEqualTo(503);

        erase(customer);
        untilItSettles();

        assertThat(statusOfPayment()).isEqualTo("CAPTURED");
        assertThat(token()).isNull();
        assertThat(database.tablesWith(customer.toString())).isEmpty();
    }

    @Test
    void a_payment_cannot_settle_with_its_token() throws Exception {
        charge(customer, "tok_visa");

        assertThatThrownBy(() -> database.change("UPDATE payment SET token = 'tok_visa' WHERE order_id = ?", order))
                .hasStackTraceContaining("payment_settles_without_token");
    }

    @Test
    void the_same_charge_again_is_the_same_payment_whoever_it_names_by_then() throws Exception {
        charge(customer, "tok_visa");
        erase(customer);
        String before = books(order);

        HttpResponse<String> sameName = charge(customer, "tok_visa");
        HttpResponse<String> newName = charge(UUID.randomUUID(), "tok_visa");

        assertThat(sameName.statusCode()).isEqualTo(200);
        assertThat(newName.statusCode()).isEqualTo(200);
        assertThat(newName.body()).isEqualTo(sameName.body()).contains("CAPTURED");
        assertThat(books(order)).isEqualTo(before);
    }

    @Test
    void an_order_that_learns_of_the_erasure_later_is_paid_as_nobodys() throws Exception {
        erase(customer);

        assertThat(charge(customer, "tok_visa").body()).contains("CAPTURED");

        assertThat(books(order)).contains("CAPTURED", "590");
        assertThat(database.tablesWith(customer.toString())).isEmpty();
    }

    @Test
    void a_payment_that_is_noted_meanwhile_is_erased_with_the_others() throws Exception {
        transaction.begin();
        assertThat(erasedUsers.contains(customer)).isFalse();
        CompletableFuture<Void> erasure = CompletableFuture.runAsync(() -> erase(customer));
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        database.change(
                "INSERT INTO payment (order_id, customer_id, amount_minor, currency, status) VALUES (?, ?, 590, 'GBP', 'DECLINED')",
                order,
                customer);
        transaction.commit();
        erasure.get(10, TimeUnit.SECONDS);

        assertThat(statusOfPayment()).isEqualTo("DECLINED");
        assertThat(database.tablesWith(customer.toString())).isEmpty();
    }

    @Test
    void an_erasure_may_be_repeated_and_may_be_of_a_stranger() throws Exception {
        charge(customer, "tok_visa");
        UUID event = UUID.randomUUID();

        erase(event, customer, Instant.now());
        erase(event, customer, Instant.now());
        erase(customer);
        erase(UUID.randomUUID());

        assertThat(database.tablesWith(customer.toString())).isEmpty();
        assertThat(database.value("SELECT count(*) FROM outbox WHERE topic LIKE '%.dlq'"))
                .isEqualTo(0L);
    }

    @Test
    void the_id_of_an_erased_person_is_forgotten_after_a_week() {
        erase(customer);
        UUID longGone = UUID.randomUUID();

        erase(UUID.randomUUID(), longGone, Instant.now().minus(Duration.ofDays(8)));

        assertThat(isKnownAsErased(longGone)).isFalse();
        assertThat(isKnownAsErased(customer)).isTrue();
    }

    private void erase(UUID user) {
        erase(UUID.randomUUID(), user, Instant.now());
    }

    private void erase(UUID event, UUID user, Instant at) {
        userEvents.on(UserErasedMessage.of(event, user, at));
    }

    private void untilItSettles() {
        Await.until("the payment is settled", () -> !"PENDING".equals(statusOfPayment()));
    }

    private String statusOfPayment() {
        return (String) database.value("SELECT status FROM payment WHERE order_id = ?", order);
    }

    private String token() {
        return (String) database.value("SELECT token FROM payment WHERE order_id = ?", order);
    }

    private boolean isKnownAsErased(UUID user) {
        return (Boolean) database.value("SELECT EXISTS (SELECT 1 FROM erased_user WHERE id = ?)", user);
    }

    private HttpResponse<String> charge(UUID whose, String paymentToken) throws Exception {
        String token = send(HttpRequest.newBuilder(URI.create(
                        System.getProperty("it.issuer") + "/test/tokens?sub=order&aud=payment&groups=service")))
                .body();
        String body = "{\"amount\":{\"amount\":590,\"currency\":\"GBP\"},\"customerId\":\"" + whose
                + "\",\"paymentToken\":\"" + paymentToken + "\"}";
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + System.getProperty("it.http.port")
                        + "/payment-war/internal/payments/" + order))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** What a payment is to the books: everything but the person. */
    private String books(UUID order) {
        return (String) database.value(
                "SELECT string_agg(concat_ws('|', status, p.amount_minor, p.currency, p.provider_reference, type, t.amount_minor,"
                        + " t.provider_reference, t.created_at), ';' ORDER BY t.id)"
                        + " FROM payment p JOIN payment_transaction t ON t.order_id = p.order_id WHERE p.order_id = ?",
                order);
    }
}
