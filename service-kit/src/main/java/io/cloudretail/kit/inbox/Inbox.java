package io.cloudretail.kit.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Remembers which events were applied. Insert first, never look first: of two at once, one waits and then sees it. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class Inbox {
    private final EntityManager entityManager;

    @Inject
    public Inbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** True exactly once per event; false for each repeat. */
    public boolean firstTime(UUID event) {
        return entityManager
                        .createNativeQuery("INSERT INTO inbox (event_id) VALUES (?1) ON CONFLICT DO NOTHING")
                        .setParameter(1, event)
                        .executeUpdate()
                == 1;
    }
}
