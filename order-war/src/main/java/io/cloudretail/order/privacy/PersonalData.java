package io.cloudretail.order.privacy;

import io.cloudretail.order.checkout.ErasedUsers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where this service holds what belongs to a person, and how it goes. */
@Dependent
@Transactional
class PersonalData {
    private final EntityManager entityManager;
    private final ErasedUsers erasedUsers;

    @Inject
    PersonalData(EntityManager entityManager, ErasedUsers erasedUsers) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
    }

    /**
     * Leaves orders that are nobody's: each gets a customer of its own, who does not exist, so that not even two orders
     * of one person can be told to be. The country stays for the tax report. What a vendor sold, and what an admin did to
     * orders, is nobody's too. May be repeated.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(UUID user, Instant erasedAt) {
        erasedUsers.add(user, erasedAt);
        entityManager
                .createNativeQuery("DELETE FROM idempotency_key WHERE customer_id = ?1")
                .setParameter(1, user)
                .executeUpdate();
        change("DELETE FROM cart_item WHERE customer_id = ?1", user);
        change("UPDATE discount_use SET customer_id = gen_random_uuid() WHERE customer_id = ?1", user);
        List<?> theirs = entityManager
                .createNativeQuery("UPDATE customer_order SET customer_id = gen_random_uuid(), ship_name = 'erased',"
                        + " ship_line1 = 'erased', ship_line2 = NULL, ship_city = 'erased', ship_region = NULL,"
                        + " ship_postal_code = 'erased', tracking_number = NULL, version = version + 1"
                        + " WHERE customer_id = ?1 RETURNING id")
                .setParameter(1, user)
                .getResultList();
        // by statements of their own: they see what was written for an order while this one waited for its row
        String ids = theirs.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        // an admin's, with which the order was placed for this customer: it holds a hash of their address
        change(
                "DELETE FROM idempotency_key k USING order_entry e WHERE e.order_id = ANY (CAST(?1 AS uuid[]))"
                        + " AND e.what = 'PENDING' AND k.customer_id = e.actor_id AND k.order_id = e.order_id",
                ids);
        change("UPDATE saga SET answer = NULL WHERE order_id = ANY (CAST(?1 AS uuid[]))", ids);
        change(
                "UPDATE order_return SET reason = NULL, request_key = NULL WHERE order_id = ANY (CAST(?1 AS uuid[]))",
                ids);
        change("UPDATE order_line SET vendor_id = '00000000-0000-0000-0000-000000000000' WHERE vendor_id = ?1", user);
        change("UPDATE order_entry SET actor_id = NULL WHERE actor_id = ?1", user);
    }

    private void change(String sql, Object parameter) {
        entityManager.createNativeQuery(sql).setParameter(1, parameter).executeUpdate();
    }
}
