package io.cloudretail.kit.erasure;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who was erased a while ago, so that nothing new is written for them, whatever order events come in. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedUsers {
    private final EntityManager entityManager;
    private final Clock clock;
    private final Duration known;

    @Inject
    public ErasedUsers(
            EntityManager entityManager,
            Clock clock,
            @ConfigProperty(name = "cloudretail.erasure.known") Duration known) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.known = known;
    }

    /** Refuses whoever was erased. An erasure that comes now waits for this transaction, and then sees what it wrote. */
    public void refuse(UUID user) {
        if (contains(user)) {
            throw new AccountErased();
        }
    }

    /** Whether somebody was erased. If not, an erasure that comes now waits for this transaction, and then sees what it wrote. */
    public boolean contains(UUID user) {
        lock("pg_advisory_xact_lock_shared", user);
        return (Boolean) entityManager
                .createNativeQuery("SELECT EXISTS (SELECT 1 FROM erased_user WHERE id = ?1)")
                .setParameter(1, user)
                .getSingleResult();
    }

    /** Waits for what is being written for this user, lets nothing more be written, and forgets who is past the time. */
    void add(UUID user, Instant erasedAt) {
        lock("pg_advisory_xact_lock", user);
        entityManager
                .createNativeQuery("INSERT INTO erased_user (id, erased_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, user)
                .setParameter(2, Timestamp.from(erasedAt))
                .executeUpdate();
        entityManager
                .createNativeQuery("DELETE FROM erased_user WHERE erased_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(known)))
                .executeUpdate();
    }

    private void lock(String function, UUID user) {
        entityManager
                .createNativeQuery("SELECT CAST(" + function + "(hashtextextended(?1, 0)) AS text)")
                .setParameter(1, user.toString())
                .getResultList();
    }
}
