package io.cloudretail.product.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.Visitor;
import io.cloudretail.product.review.OrderMessage;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpRequest;
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
    UserTransaction transaction;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ErasureInFlightIT.class)
                .addClasses(
                        UserErasedMessage.class,
                        Database.class,
                        OrderMessage.class,
                        Visitor.class,
                        Visitor.Answer.class)
                .addClass(Erasing.class);
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
    void an_erased_customers_order_that_is_told_of_late_makes_no_buyer_and_their_token_writes_no_review() {
        UUID product = onSale(vendor);
        Visitor gone = buyerOf(product);
        erase(gone.id());

        OrderMessage.confirmed(UUID.randomUUID(), gone.id(), skuOf(product)).comeInto(orderEvents);

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

    private boolean isKnownAsErased(UUID user) {
        return (Boolean) database.value("SELECT EXISTS (SELECT 1 FROM erased_user WHERE id = ?)", user);
    }
}
