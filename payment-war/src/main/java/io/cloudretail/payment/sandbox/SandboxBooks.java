package io.cloudretail.payment.sandbox;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The sandbox's memory, in transactions of its own: at a real provider it would be on another machine. Nobody waits until
 * they are on the disk. Should the last of them be lost, so is all that was written after them, and what stands is a payment
 * whose outcome is unknown and of which the provider has never heard.
 */
@Shared
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SandboxBooks {
    private static final String OPEN = """
            WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)),
            made AS (
                INSERT INTO sandbox_charge (key, status, reason, loses, reference, ready_at)
                SELECT ?1, ?2, CAST(?3 AS text), CAST(?4 AS text), ?5, now() + CAST(?6 AS interval) FROM quick
                ON CONFLICT DO NOTHING
                RETURNING status, reason, reference, loses)
            SELECT status, reason, reference, loses FROM made
            """;
    private static final String MOVE = """
            UPDATE sandbox_charge SET status = ?3
            WHERE key = ?1 AND status = ?2 AND set_config('synchronous_commit', 'off', true) IS NOT NULL
            RETURNING status, reason, reference, loses
            """;

    /** @param loses at what the answer gets lost the first time; null: nowhere */
    record Entry(String status, String reason, String reference, String loses) {}

    /** A charge that is not in the books yet. */
    record NewEntry(String status, String reason, Duration readyIn, String loses) {
        static NewEntry of(String status) {
            return new NewEntry(status, null, Duration.ZERO, null);
        }
    }

    private final EntityManager entityManager;

    @Inject
    SandboxBooks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes a new charge; empty when the key is in the books already. */
    Optional<Entry> open(String key, NewEntry entry) {
        return first(entityManager
                .createNativeQuery(OPEN)
                .setParameter(1, key)
                .setParameter(2, entry.status())
                .setParameter(3, entry.reason())
                .setParameter(4, entry.loses())
                .setParameter(5, "sb_" + UUID.randomUUID())
                .setParameter(6, entry.readyIn().toMillis() + " milliseconds"));
    }

    /** Moves a charge on; empty when it is not in this state. */
    Optional<Entry> move(String key, String from, String to) {
        return first(entityManager
                .createNativeQuery(MOVE)
                .setParameter(1, key)
                .setParameter(2, from)
                .setParameter(3, to));
    }

    /** The charge as it stands now: one whose time has come is authorised by looking at it. */
    Optional<Entry> find(String key) {
        entityManager
                .createNativeQuery(
                        "UPDATE sandbox_charge SET status = 'AUTHORISED' WHERE key = ?1 AND status = 'PROCESSING' AND ready_at <= now()")
                .setParameter(1, key)
                .executeUpdate();
        return first(entityManager
                .createNativeQuery("SELECT status, reason, reference, loses FROM sandbox_charge WHERE key = ?1")
                .setParameter(1, key));
    }

    /** Writes a refund; false when the key is in the books already. */
    boolean refund(String key, String chargeKey, Money amount) {
        return entityManager
                        .createNativeQuery("INSERT INTO sandbox_refund (key, charge_key, amount_minor, reference)"
                                + " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                        .setParameter(1, key)
                        .setParameter(2, chargeKey)
                        .setParameter(3, amount.amount())
                        .setParameter(4, "sb_refund_" + UUID.randomUUID())
                        .executeUpdate()
                == 1;
    }

    /** What the refund with this key is called. */
    Optional<String> findRefund(String key) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT reference FROM sandbox_refund WHERE key = ?1")
                .setParameter(1, key)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    private static Optional<Entry> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column ->
                        new Entry((String) column[0], (String) column[1], (String) column[2], (String) column[3]))
                .findFirst();
    }
}
