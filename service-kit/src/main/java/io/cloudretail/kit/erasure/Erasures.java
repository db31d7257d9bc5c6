package io.cloudretail.kit.erasure;

import io.cloudretail.kit.platform.Shared;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Erasures that are under way. Somebody may have left more behind than one transaction can take away: the first portion goes
 * with the event that tells of it, a row remembers that there is more, and whoever claims it goes on, on any instance.
 */
@Shared
@Transactional
class Erasures {
    private static final String LEASE = "now() + interval '30 seconds'";

    private final EntityManager entityManager;
    private final ErasedUsers erasedUsers;
    private final Belongings belongings;

    @Inject
    Erasures(EntityManager entityManager, ErasedUsers erasedUsers, Instance<Belongings> belongings) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
        this.belongings = belongings.isResolvable() ? belongings.get() : null;
    }

    /** Not every service holds something. */
    boolean mayBe() {
        return belongings != null;
    }

    /** Lets nothing more be written for this user, and takes away what there is, or begins to. May be repeated. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(UUID user, Instant erasedAt) {
        erasedUsers.add(user, erasedAt);
        belongings.eraseFirst(user);
        if (!belongings.erasePortion(user)) {
            statement("INSERT INTO erasure (user_id) VALUES (?1) ON CONFLICT DO NOTHING", user);
        }
    }

    /** Somebody of whom there is more. A run that is not heard of for the time of a lease has lost its claim. */
    Optional<UUID> claim() {
        List<?> claimed = entityManager
                .createNativeQuery(
                        "UPDATE erasure SET next_run_at = " + LEASE + " WHERE user_id = (SELECT user_id FROM erasure"
                                + " WHERE next_run_at <= now() ORDER BY next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING user_id")
                .getResultList();
        return claimed.stream().map(UUID.class::cast).findFirst();
    }

    /** Takes one more portion away; true when that was the last. */
    boolean goOn(UUID user) {
        boolean nothingLeft = belongings.erasePortion(user);
        statement(
                nothingLeft
                        ? "DELETE FROM erasure WHERE user_id = ?1"
                        : "UPDATE erasure SET next_run_at = " + LEASE + " WHERE user_id = ?1",
                user);
        return nothingLeft;
    }

    private void statement(String sql, UUID user) {
        entityManager.createNativeQuery(sql).setParameter(1, user).executeUpdate();
    }
}
