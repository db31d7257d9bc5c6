package io.cloudretail.payment.sandbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sandbox's memory, in transactions of its own: at a real provider it would be on another machine. */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SandboxBooks {
    record Entry(String status, String reason, String reference) {}

    private final EntityManager entityManager;

    @Inject
    SandboxBooks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes a new charge; false when the key is in the books already. */
    boolean open(String key, String status, String reason, Duration readyIn) {
        return entityManager
                        .createNativeQuery(
                                "INSERT INTO sandbox_charge (key, status, reason, reference, ready_at) VALUES (?1, ?2,"
                                        + " CAST(?3 AS text), ?4, now() + CAST(?5 AS interval)) ON CONFLICT DO NOTHING")
                        .setParameter(1, key)
                        .setParameter(2, status)
                        .setParameter(3, reason)
                        .setParameter(4, "sb_" + UUID.randomUUID())
                        .setParameter(5, readyIn.toMillis() + " milliseconds")
                        .executeUpdate()
                == 1;
    }

    /** Moves a charge on; false when it is not in this state. */
    boolean move(String key, String from, String to) {
        return entityManager
                        .createNativeQuery("UPDATE sandbox_charge SET status = ?3 WHERE key = ?1 AND status = ?2")
                        .setParameter(1, key)
                        .setParameter(2, from)
                        .setParameter(3, to)
                        .executeUpdate()
                == 1;
    }

    /** The charge as it stands now: one whose time has come is captured by looking at it. */
    Optional<Entry> find(String key) {
        entityManager
                .createNativeQuery(
                        "UPDATE sandbox_charge SET status = 'CAPTURED' WHERE key = ?1 AND status = 'PROCESSING' AND ready_at <= now()")
                .setParameter(1, key)
                .executeUpdate();
        List<?> rows = entityManager
                .createNativeQuery("SELECT status, reason, reference FROM sandbox_charge WHERE key = ?1")
                .setParameter(1, key)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new Entry((String) column[0], (String) column[1], (String) column[2]))
                .findFirst();
    }
}
