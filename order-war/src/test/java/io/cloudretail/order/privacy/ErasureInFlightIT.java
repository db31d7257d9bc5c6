package io.cloudretail.order.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Erasures beside what is on its way, and what comes after them. */
@ExtendWith(ArquillianExtension.class)
class ErasureInFlightIT extends Erasing {
    @Inject
    ErasedUsers erasedUsers;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ErasureInFlightIT.class)
                .addClasses(UserErasedMessage.class, Database.class)
                .addClass(Erasing.class);
    }

    @Test
    void an_order_on_its_way_still_ends_well_and_then_has_no_token_any_more() {
        neighbours.answersAt("PUT /internal/payments", 503, "");
        UUID order = placed(customer);
        assertThat(statusOf(order)).isEqualTo("PENDING");

        erase(customer);
        assertThat(tokenOf(order)).isEqualTo("tok_visa");
        neighbours.answers(200, YES);
        untilItEnds(order);

        assertThat(statusOf(order)).isEqualTo("CONFIRMED");
        assertThat(tokenOf(order)).isNull();
        assertThat(database.tablesWith(customer.toString())).isEmpty();
        assertThat(neighbours.last().body()).contains("tok_visa").doesNotContain(customer.toString());
    }

    @Test
    void a_saga_cannot_end_with_its_token_and_the_refusal_does_not_spell_it_out() {
        UUID order = placed(customer);

        assertThatThrownBy(
                        () -> database.change("UPDATE saga SET payment_token = 'tok_visa' WHERE order_id = ?", order))
                .rootCause()
                .hasMessageContaining("saga_ends_without_token")
                .hasMessageNotContaining("tok_visa");
    }

    @Test
    void an_erased_persons_token_orders_nothing_and_shows_nothing() throws Exception {
        placed(customer);
        erase(customer);

        var refused = post(UUID.randomUUID().toString());
        var list = send(asCustomer().GET());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("/problems/account-erased");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("\"items\":[]");
        assertThat(database.tablesWith(customer.toString())).isEmpty();
    }

    @Test
    void an_order_that_is_being_placed_meanwhile_is_erased_with_the_others() throws Exception {
        UUID order = UUID.randomUUID();
        transaction.begin();
        erasedUsers.refuse(customer);
        CompletableFuture<Void> erasure = CompletableFuture.runAsync(() -> erase(customer));
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        open(order, customer);
        transaction.commit();
        erasure.get(10, TimeUnit.SECONDS);

        assertThat(customerOf(order)).isNotEqualTo(customer);
        assertThat(database.tablesWith(name)).isEmpty();
    }

    @Test
    void what_is_too_much_for_one_transaction_goes_in_portions_and_by_itself() {
        database.change(
                "INSERT INTO customer_order (id, number, customer_id, status, ship_name, ship_line1, ship_city, ship_postal_code,"
                        + " ship_country, created_at, updated_at, version) SELECT gen_random_uuid(), gen_random_uuid(), ?, 'REJECTED',"
                        + " ?, '1 High Street', 'London', 'N1 1AA', 'GB', now(), now(), 1 FROM generate_series(1, 1200)",
                customer,
                name);

        erase(customer);

        assertThat(orders(customer)).isLessThanOrEqualTo(1200L - PersonalData.AT_ONCE);
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (orders(customer) > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(database.tablesWith(customer.toString())).isEmpty();
        assertThat(database.tablesWith(name)).isEmpty();
    }

    private long orders(UUID whose) {
        return (Long) database.value("SELECT count(*) FROM customer_order WHERE customer_id = ?", whose);
    }

    @Test
    void an_erasure_may_be_repeated_and_may_be_of_a_stranger() {
        UUID order = placed(customer);
        UUID event = UUID.randomUUID();

        erase(event, customer, Instant.now());
        UUID nobody = customerOf(order);
        erase(event, customer, Instant.now());
        erase(customer);
        erase(UUID.randomUUID());

        assertThat(customerOf(order)).isEqualTo(nobody).isNotEqualTo(customer);
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

    private void untilItEnds(UUID order) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while ("PENDING".equals(statusOf(order)) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String tokenOf(UUID order) {
        return (String) database.value("SELECT payment_token FROM saga WHERE order_id = ?", order);
    }

    private boolean isKnownAsErased(UUID user) {
        return (Boolean) database.value("SELECT EXISTS (SELECT 1 FROM erased_user WHERE id = ?)", user);
    }
}
