package io.cloudretail.order.privacy;

import io.cloudretail.kit.erasure.Belongings;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where this service holds what belongs to a person, and how it goes. Orders that are nobody's are left: each gets a customer
 * of its own, who does not exist, so that not even two orders of one person can be told to be. The country stays for the tax
 * report. What a vendor sold, and what an admin did to orders, is nobody's too.
 */
@Shared
@Transactional
class PersonalData implements Belongings {
    static final int AT_ONCE = 500;

    private static final String ORDERS =
            "UPDATE customer_order SET customer_id = gen_random_uuid(), ship_name = 'erased',"
                    + " ship_line1 = 'erased', ship_line2 = NULL, ship_city = 'erased', ship_region = NULL,"
                    + " ship_postal_code = 'erased', tracking_number = NULL, version = version + 1"
                    + " WHERE id = ANY (ARRAY(SELECT id FROM customer_order WHERE customer_id = ?1 ORDER BY id LIMIT "
                    + AT_ONCE
                    + " FOR UPDATE)) RETURNING id";
    private static final String SOLD = "UPDATE order_line SET vendor_id = '00000000-0000-0000-0000-000000000000'"
            + " WHERE vendor_id = ?1 AND seq = ANY (ARRAY(SELECT seq FROM order_line WHERE vendor_id = ?1 ORDER BY seq LIMIT "
            + AT_ONCE + "))";
    private static final String DONE = "UPDATE order_entry SET actor_id = NULL WHERE id = ANY (ARRAY("
            + "SELECT id FROM order_entry WHERE actor_id = ?1 ORDER BY id LIMIT " + AT_ONCE + "))";

    private final EntityManager entityManager;

    @Inject
    PersonalData(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The cart, and what ties orders together that are nobody's later. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void eraseFirst(UUID user) {
        change("DELETE FROM idempotency_key WHERE customer_id = ?1", user);
        change("DELETE FROM cart_item WHERE customer_id = ?1", user);
        change("UPDATE discount_use SET customer_id = gen_random_uuid() WHERE customer_id = ?1", user);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean erasePortion(UUID user) {
        boolean orders = leaveOrders(user) < AT_ONCE;
        boolean sold = change(SOLD, user) < AT_ONCE;
        boolean done = change(DONE, user) < AT_ONCE;
        return orders && sold && done;
    }

    private int leaveOrders(UUID user) {
        List<?> theirs =
                entityManager.createNativeQuery(ORDERS).setParameter(1, user).getResultList();
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
        return theirs.size();
    }

    private int change(String sql, Object parameter) {
        return entityManager.createNativeQuery(sql).setParameter(1, parameter).executeUpdate();
    }
}
