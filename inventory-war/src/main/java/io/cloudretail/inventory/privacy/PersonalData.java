package io.cloudretail.inventory.privacy;

import io.cloudretail.kit.erasure.Belongings;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Where this service holds what belongs to a person, and how it goes: stock that is the shop's alone and movements that nobody made are left. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class PersonalData implements Belongings {
    private static final int AT_ONCE = 1000;
    private static final String KEYS = "DELETE FROM idempotency_key WHERE actor_id = ?1 AND key = ANY (ARRAY("
            + "SELECT key FROM idempotency_key WHERE actor_id = ?1 LIMIT " + AT_ONCE + "))";
    private static final String MOVEMENTS = "UPDATE stock_movement SET actor_id = NULL WHERE id = ANY (ARRAY("
            + "SELECT id FROM stock_movement WHERE actor_id = ?1 LIMIT " + AT_ONCE + "))";
    // Locked in order of SKU, as everywhere
    private static final String STOCK =
            "WITH own AS MATERIALIZED (SELECT sku FROM stock WHERE vendor_id = ?1 ORDER BY sku LIMIT " + AT_ONCE
                    + " FOR NO KEY UPDATE) UPDATE stock SET vendor_id = NULL FROM own WHERE stock.sku = own.sku";

    private final EntityManager entityManager;

    @Inject
    PersonalData(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Nothing of it has to go before the rest. */
    @Override
    public void eraseFirst(UUID user) {}

    @Override
    public boolean erasePortion(UUID user) {
        boolean keys = isLastOf(KEYS, user);
        boolean movements = isLastOf(MOVEMENTS, user);
        boolean stock = isLastOf(STOCK, user);
        return keys && movements && stock;
    }

    private boolean isLastOf(String portion, UUID user) {
        return entityManager.createNativeQuery(portion).setParameter(1, user).executeUpdate() < AT_ONCE;
    }
}
