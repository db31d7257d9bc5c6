package io.cloudretail.order.returns;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.work.Backoff;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The refunds that are on their way, and who is at which. All times are the database's. */
@Shared
@Transactional
class DueRefunds {
    private final EntityManager entityManager;
    private final String leaseSeconds;
    private final Backoff backoff;

    @Inject
    DueRefunds(
            EntityManager entityManager,
            @ConfigProperty(name = "cloudretail.order.saga.lease") Duration lease,
            @ConfigProperty(name = "cloudretail.order.saga.longest-pause") Duration longestPause) {
        this.entityManager = entityManager;
        this.backoff = new Backoff(longestPause);
        this.leaseSeconds = lease.toSeconds() + " seconds";
    }

    /** Makes a refund due, and this run the one that is at it. */
    @Transactional(Transactional.TxType.MANDATORY)
    DueRefund open(UUID id, String run) {
        entityManager
                .createNativeQuery("INSERT INTO refund_due (return_id, lease_owner, lease_until)"
                        + " VALUES (?1, ?2, now() + CAST(?3 AS interval))")
                .setParameter(1, id)
                .setParameter(2, run)
                .setParameter(3, leaseSeconds)
                .executeUpdate();
        return new DueRefund(id, 0, run);
    }

    /** Takes the refund that has been due longest. */
    Optional<DueRefund> claimDue(String run) {
        List<?> rows = entityManager
                .createNativeQuery("UPDATE refund_due SET lease_owner = ?1, lease_until = now() + CAST(?2 AS interval)"
                        + " WHERE return_id = (SELECT return_id FROM refund_due WHERE next_run_at <= now()"
                        + " AND (lease_until IS NULL OR lease_until < now())"
                        + " ORDER BY next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING return_id, attempts")
                .setParameter(1, run)
                .setParameter(2, leaseSeconds)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new DueRefund((UUID) column[0], ((Number) column[1]).intValue(), run))
                .findFirst();
    }

    /** Ends it. False when another run has taken it over: what was just learned is its to learn again. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean end(DueRefund due) {
        return entityManager
                        .createNativeQuery("DELETE FROM refund_due WHERE return_id = ?1 AND lease_owner = ?2")
                        .setParameter(1, due.returnId())
                        .setParameter(2, due.run())
                        .executeUpdate()
                == 1;
    }

    /** The outcome is unknown: gives it back, to be tried again later. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean retryLater(DueRefund due, String error) {
        return entityManager
                        .createNativeQuery(
                                "UPDATE refund_due SET attempts = attempts + 1, last_error = ?3, lease_owner = NULL, lease_until = NULL,"
                                        + " next_run_at = now() + CAST(?4 AS interval) WHERE return_id = ?1 AND lease_owner = ?2")
                        .setParameter(1, due.returnId())
                        .setParameter(2, due.run())
                        .setParameter(3, error)
                        .setParameter(4, backoff.after(due.attempts()).toMillis() + " milliseconds")
                        .executeUpdate()
                == 1;
    }
}
