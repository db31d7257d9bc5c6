package io.cloudretail.product.review;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who bought which product, by the orders that were confirmed and not cancelled. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class Purchases {
    record Undone(UUID product, UUID customer) {}

    private final EntityManager entityManager;
    private final ErasedUsers erasedUsers;

    @Inject
    Purchases(EntityManager entityManager, ErasedUsers erasedUsers) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
    }

    /** Takes an order's products down as bought, unless the customer has left meanwhile. SKUs that nobody knows are nothing. */
    void add(UUID order, UUID customer, Collection<String> skus, Instant confirmedAt) {
        if (erasedUsers.contains(customer)) {
            return;
        }
        for (UUID product : productsOf(skus)) {
            entityManager
                    .createNativeQuery("INSERT INTO purchase (order_id, product_id, customer_id, confirmed_at)"
                            + " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                    .setParameter(1, order)
                    .setParameter(2, product)
                    .setParameter(3, customer)
                    .setParameter(4, Timestamp.from(confirmedAt))
                    .executeUpdate();
        }
    }

    /** An order was none. Answers what it had brought to whom, in the order of the products' ids. */
    List<Undone> remove(UUID order) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "WITH undone AS (DELETE FROM purchase WHERE order_id = ?1 RETURNING product_id, customer_id)"
                                + " SELECT product_id, customer_id FROM undone ORDER BY product_id")
                .setParameter(1, order)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new Undone((UUID) column[0], (UUID) column[1]))
                .toList();
    }

    boolean has(UUID customer, UUID product) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM purchase WHERE customer_id = ?1 AND product_id = ?2 LIMIT 1")
                .setParameter(1, customer)
                .setParameter(2, product)
                .getResultList()
                .isEmpty();
    }

    /** All of a customer's, oldest first. */
    List<CustomerTraces.Purchase> of(UUID customer) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT order_id, product_id, confirmed_at FROM purchase WHERE customer_id = ?1"
                        + " ORDER BY confirmed_at, order_id, product_id")
                .setParameter(1, customer)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column ->
                        new CustomerTraces.Purchase((UUID) column[0], (UUID) column[1], Columns.instant(column[2])))
                .toList();
    }

    void removeOf(UUID customer) {
        entityManager
                .createNativeQuery("DELETE FROM purchase WHERE customer_id = ?1")
                .setParameter(1, customer)
                .executeUpdate();
    }

    private List<UUID> productsOf(Collection<String> skus) {
        return skus.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("SELECT DISTINCT v.product.id FROM Variant v WHERE v.sku IN :skus", UUID.class)
                        .setParameter("skus", skus)
                        .getResultList();
    }
}
