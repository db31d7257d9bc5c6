package io.cloudretail.payment.charge;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets the worker look at once at what is still unknown of an order's money. */
@Shared
@Transactional
public class LookAgain {
    private final EntityManager entityManager;

    @Inject
    LookAgain(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void at(UUID order) {
        for (String unsettled : new String[] {"payment", "payment_refund"}) {
            entityManager
                    .createNativeQuery("UPDATE " + unsettled + " SET next_run_at = now()"
                            + " WHERE order_id = ?1 AND status = 'PENDING'")
                    .setParameter(1, order)
                    .executeUpdate();
        }
    }
}
