package io.cloudretail.inventory.movement;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What was booked under which key, and how it was answered. A key is written in the transaction of its booking, so that a
 * twin waits for that to end: it then finds the answer, or, if the booking was refused, is the first.
 */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class IdempotencyKeys {
    private final EntityManager entityManager;
    private final Duration kept;

    @Inject
    IdempotencyKeys(
            EntityManager entityManager,
            @ConfigProperty(name = "cloudretail.inventory.idempotency-key.kept") Duration kept) {
        this.entityManager = entityManager;
        this.kept = kept;
    }

    /** Takes the key, or gives the answer to what was booked under it. Throws when that was something else. */
    Optional<String> answerTo(IdempotencyKey key) {
        int taken = entityManager
                .createNativeQuery("INSERT INTO idempotency_key (actor_id, key, request_hash) VALUES (?1, ?2, ?3)"
                        + " ON CONFLICT DO NOTHING")
                .setParameter(1, key.actor())
                .setParameter(2, key.key())
                .setParameter(3, key.requestHash())
                .executeUpdate();
        if (taken == 1) {
            return Optional.empty();
        }
        Object[] found = (Object[]) entityManager
                .createNativeQuery("SELECT request_hash, answer FROM idempotency_key WHERE actor_id = ?1 AND key = ?2")
                .setParameter(1, key.actor())
                .setParameter(2, key.key())
                .getSingleResult();
        if (!key.requestHash().equals(found[0])) {
            throw new IdempotencyKeyReused();
        }
        return Optional.of((String) found[1]);
    }

    void keep(IdempotencyKey key, String answer) {
        entityManager
                .createNativeQuery("UPDATE idempotency_key SET answer = ?3 WHERE actor_id = ?1 AND key = ?2")
                .setParameter(1, key.actor())
                .setParameter(2, key.key())
                .setParameter(3, answer)
                .executeUpdate();
    }

    /** Forgets the oldest of those past their time, and tells how many that were. */
    @Transactional
    int forget(int atMost) {
        return entityManager
                .createNativeQuery(
                        "DELETE FROM idempotency_key WHERE (actor_id, key) IN (SELECT actor_id, key FROM idempotency_key"
                                + " WHERE created_at < now() - make_interval(secs => ?1) ORDER BY created_at LIMIT ?2)")
                .setParameter(1, (double) kept.toSeconds())
                .setParameter(2, atMost)
                .executeUpdate();
    }
}
