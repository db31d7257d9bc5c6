package io.cloudretail.order.checkout;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** That a cart is bought once: one order of it at a time, and of nothing that was bought or changed meanwhile. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class CartPurchase {
    private final EntityManager entityManager;
    private final Basket basket;

    @Inject
    CartPurchase(EntityManager entityManager, Basket basket) {
        this.entityManager = entityManager;
        this.basket = basket;
    }

    /**
     * Lets one order of this customer's cart at a time be placed, until the transaction ends.
     *
     * @param cart as it was looked at
     */
    void requireFree(UUID customer, List<Basket.Wanted> cart) {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended('cart ' || ?1, 0)) AS text)")
                .setParameter(1, customer.toString())
                .getResultList();
        boolean beingBought = (Boolean) entityManager
                .createNativeQuery("SELECT EXISTS (SELECT 1 FROM customer_order WHERE customer_id = ?1 AND from_cart"
                        + " AND status = 'PENDING')")
                .setParameter(1, customer)
                .getSingleResult();
        if (beingBought) {
            throw new CartBeingBought();
        }
        // what was confirmed since it was looked at has left it
        if (!basket.of(customer).equals(cart)) {
            throw CartChanged.meanwhile();
        }
    }
}
