package io.cloudretail.inventory.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.stock.ProductEvents;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.patience.Await;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nowhere in the database is somebody who has left. Ids of the erased themselves are kept on purpose for a while. */
@ExtendWith(ArquillianExtension.class)
class ErasureIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ErasureIT.class).addClass(EventMessage.class);
    }

    @Inject
    UserEvents users;

    @Inject
    ProductEvents products;

    @Inject
    EntityManager entityManager;

    @Inject
    UserTransaction transaction;

    @Test
    void no_table_holds_the_id_of_the_erased() throws Exception {
        UUID vendor = UUID.randomUUID();
        String sku = "E-" + UUID.randomUUID();
        EventMessage.created(UUID.randomUUID(), vendor, sku, 5).bringTo(products::on);
        transaction.begin();
        entityManager
                .createNativeQuery("INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change, actor_id)"
                        + " VALUES (?1, 'RECEIPT', 1, 0, ?2)")
                .setParameter(1, sku)
                .setParameter(2, vendor)
                .executeUpdate();
        entityManager
                .createNativeQuery("UPDATE stock SET on_hand = on_hand + 1 WHERE sku = ?1")
                .setParameter(1, sku)
                .executeUpdate();
        entityManager
                .createNativeQuery("INSERT INTO idempotency_key (actor_id, key, request_hash) VALUES (?1, 'k', '')")
                .setParameter(1, vendor)
                .executeUpdate();
        transaction.commit();
        assertThat(tablesWith(vendor)).containsExactlyInAnyOrder("stock", "stock_movement", "idempotency_key");

        users.on(EventMessage.erased(vendor));

        assertThat(tablesWith(vendor)).isEmpty();
    }

    @Test
    void a_vendor_of_very_many_skus_is_erased_in_portions_that_go_on_by_themselves() throws Exception {
        UUID vendor = UUID.randomUUID();
        String prefix = "M-" + UUID.randomUUID() + "-";
        run(
                "INSERT INTO stock (sku, on_hand, vendor_id) SELECT '" + prefix
                        + "' || n, 1, ?1 FROM generate_series(1, 3500) n",
                vendor);
        run(
                "INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change, actor_id)"
                        + " SELECT sku, 'RECEIPT', 1, 0, vendor_id FROM stock WHERE vendor_id = ?1",
                vendor);

        users.on(EventMessage.erased(vendor));

        Await.until("the end of the erasure", () -> tablesWith(vendor).isEmpty());
        transaction.begin();
        Object largest = entityManager
                .createNativeQuery(
                        "SELECT max(count) FROM (SELECT count(*) FROM stock WHERE starts_with(sku, ?1) GROUP BY xmin) portion")
                .setParameter(1, prefix)
                .getSingleResult();
        transaction.commit();
        assertThat(largest).as("the largest portion").isEqualTo(1000L);
    }

    private void run(String sql, UUID vendor) throws Exception {
        transaction.begin();
        entityManager.createNativeQuery(sql).setParameter(1, vendor).executeUpdate();
        transaction.commit();
    }

    private List<String> tablesWith(UUID id) throws Exception {
        transaction.begin();
        List<?> tables = entityManager
                .createNativeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE' AND table_name NOT IN ('erased_user', 'outbox')")
                .getResultList();
        List<String> found = tables.stream()
                .map(String.class::cast)
                .filter(table -> holds(table, id))
                .toList();
        transaction.commit();
        return found;
    }

    private boolean holds(String table, UUID id) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "SELECT EXISTS (SELECT 1 FROM " + table + " one WHERE strpos(CAST(one AS text), ?1) > 0)")
                .setParameter(1, id.toString())
                .getSingleResult();
    }
}
