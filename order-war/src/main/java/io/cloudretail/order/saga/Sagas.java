package io.cloudretail.order.saga;

import io.cloudretail.kit.database.Columns;
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

/** The rows of the sagas: who is at which, and every step's intent and outcome. All times are the database's. */
@Shared
@Transactional
class Sagas {
    private static final String COLUMNS =
            "order_id, state, attempts, deadline_at, cancel_requested, reject_reason, payment_token";
    private static final String FORWARD = "state IN ('PRICING', 'RESERVING', 'PAYING')";
    private static final String FREE = "(lease_until IS NULL OR lease_until < now() OR lease_owner = ?2)";

    /** So long an order waits for services that tell its price or hold its stock: nobody waits for a purchase longer. */
    private static final String LONGEST_WAIT = "1 day";

    private final EntityManager entityManager;
    private final String leaseSeconds;
    private final String deadlineSeconds;
    private final Backoff backoff;

    @Inject
    Sagas(
            EntityManager entityManager,
            @ConfigProperty(name = "cloudretail.order.saga.lease") Duration lease,
            @ConfigProperty(name = "cloudretail.order.payment.deadline") Duration deadline,
            @ConfigProperty(name = "cloudretail.order.saga.longest-pause") Duration longestPause) {
        this.entityManager = entityManager;
        this.leaseSeconds = lease.toSeconds() + " seconds";
        this.deadlineSeconds = deadline.toSeconds() + " seconds";
        this.backoff = new Backoff(longestPause);
    }

    /** Begins the saga of an order that was just written, as this run's, with its first step as intended. */
    Saga open(UUID order, SagaState first, String paymentToken, String run) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "WITH changed AS (INSERT INTO saga (order_id, state, next_run_at, deadline_at, payment_token, lease_owner, lease_until)"
                                + " VALUES (?1, ?2, now(), now() + CAST(?3 AS interval), ?4, ?5, now() + CAST(?6 AS interval))"
                                + " RETURNING " + COLUMNS
                                + "), noted AS (INSERT INTO saga_step (order_id, state, phase)"
                                + " SELECT order_id, state, 'INTENT' FROM changed) SELECT " + COLUMNS + " FROM changed")
                .setParameter(1, order)
                .setParameter(2, first.name())
                .setParameter(3, LONGEST_WAIT)
                .setParameter(4, paymentToken)
                .setParameter(5, run)
                .setParameter(6, leaseSeconds)
                .getResultList();
        return saga((Object[]) rows.get(0), run, true);
    }

    /** Takes this order's saga for a run, unless another run is at it or it has ended. */
    Optional<Saga> claim(UUID order, String run) {
        return claimWhere("order_id = ?1 AND " + FREE, order, run);
    }

    /** Takes the saga that has been due longest. */
    Optional<Saga> claimDue(String run) {
        return claimWhere(
                "order_id = (SELECT order_id FROM saga WHERE state <> 'DONE' AND next_run_at <= now() AND (lease_until IS NULL"
                        + " OR lease_until < now()) AND ?1 IS NOT NULL ORDER BY next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED)",
                new UUID(0, 0),
                run);
    }

    /** Notes what is about to be tried, before it is, and renews the lease. */
    void intend(Saga saga) {
        changed(entityManager
                .createNativeQuery(
                        "UPDATE saga SET lease_until = now() + CAST(?3 AS interval) WHERE order_id = ?1 AND lease_owner = ?2")
                .setParameter(1, saga.orderId())
                .setParameter(2, saga.run())
                .setParameter(3, leaseSeconds)
                .executeUpdate());
        note(saga, "INTENT", null);
    }

    /**
     * Notes an outcome, goes on to the next state and notes what is intended there, all or nothing. Not intended is a step
     * forward of an order that was called off: its run turns back.
     *
     * @param answer what is answered for the order from now on, if nothing is yet
     */
    Saga advance(Saga saga, SagaState next, String outcome, String rejectReason, String answer) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "WITH changed AS (UPDATE saga SET state = ?4, attempts = 0, last_error = NULL, next_run_at = now(),"
                                + " reject_reason = coalesce(CAST(?5 AS text), reject_reason),"
                                + " answer = coalesce(answer, CAST(?7 AS text)),"
                                + " payment_token = CASE WHEN ?4 = 'DONE' THEN NULL ELSE payment_token END,"
                                + " deadline_at = CASE WHEN ?4 = 'PAYING' THEN now() + CAST(?9 AS interval) ELSE deadline_at END,"
                                + " lease_until = CASE WHEN ?4 = 'DONE' THEN NULL ELSE now() + CAST(?8 AS interval) END"
                                + " WHERE order_id = ?1 AND lease_owner = ?2 AND state = ?3 RETURNING " + COLUMNS
                                + "), noted AS (INSERT INTO saga_step (order_id, state, phase, detail)"
                                + " SELECT order_id, ?3, 'OUTCOME', CAST(?6 AS text) FROM changed UNION ALL"
                                + " SELECT order_id, state, 'INTENT', NULL FROM changed WHERE state <> 'DONE' AND NOT (cancel_requested AND "
                                + FORWARD + ")) SELECT " + COLUMNS + " FROM changed")
                .setParameter(1, saga.orderId())
                .setParameter(2, saga.run())
                .setParameter(3, saga.state().name())
                .setParameter(4, next.name())
                .setParameter(5, rejectReason)
                .setParameter(6, outcome)
                .setParameter(7, answer)
                .setParameter(8, leaseSeconds)
                .setParameter(9, deadlineSeconds)
                .getResultList();
        changed(rows.size());
        Object[] column = (Object[]) rows.get(0);
        boolean turnsBack = next.isForward() && saga(column, saga.run(), true).cancelRequested();
        return saga(column, saga.run(), !turnsBack);
    }

    /** What was answered for this order when it ended first. */
    Optional<String> answer(UUID order) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT answer FROM saga WHERE order_id = ?1 AND answer IS NOT NULL")
                .setParameter(1, order)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /** The outcome is unknown: gives the saga back, to be tried again later. */
    void retryLater(Saga saga, String error) {
        int kept = entityManager
                .createNativeQuery(
                        "UPDATE saga SET attempts = attempts + 1, last_error = ?3, lease_owner = NULL, lease_until = NULL,"
                                + " next_run_at = now() + CAST(?4 AS interval) WHERE order_id = ?1 AND lease_owner = ?2")
                .setParameter(1, saga.orderId())
                .setParameter(2, saga.run())
                .setParameter(3, error)
                .setParameter(4, backoff.after(saga.attempts()).toMillis() + " milliseconds")
                .executeUpdate();
        if (kept == 1) {
            note(saga, "RETRY", error);
        }
    }

    /** True when a cancellation was asked for; the row stays locked until the transaction ends, so that none slips in. */
    boolean lockAndSeeCancellation(UUID order) {
        return (Boolean) entityManager
                .createNativeQuery("SELECT cancel_requested FROM saga WHERE order_id = ?1 FOR UPDATE")
                .setParameter(1, order)
                .getSingleResult();
    }

    /** Asks for the way back: a saga on its way turns at its next step, one that has ended begins the way back. */
    void requestCancellation(UUID order) {
        entityManager
                .createNativeQuery(
                        "UPDATE saga SET cancel_requested = true, next_run_at = now() + interval '1 second', attempts = 0,"
                                + " state = CASE WHEN state = 'DONE' THEN 'REFUNDING' ELSE state END WHERE order_id = ?1")
                .setParameter(1, order)
                .executeUpdate();
    }

    /** @param steps that were taken for it */
    Optional<SagaView> standing(UUID order, List<TakenStep> steps) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT state, attempts, CASE WHEN state <> 'DONE' THEN next_run_at END,"
                        + " CASE WHEN " + FORWARD + " THEN deadline_at END, cancel_requested, last_error"
                        + " FROM saga WHERE order_id = ?1")
                .setParameter(1, order)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new SagaView(
                        (String) column[0],
                        ((Number) column[1]).intValue(),
                        Columns.instant(column[2]),
                        Columns.instant(column[3]),
                        (Boolean) column[4],
                        (String) column[5],
                        steps))
                .findFirst();
    }

    List<SagaStep> steps(UUID order) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT state, phase, detail, at FROM saga_step WHERE order_id = ?1 ORDER BY id")
                .setParameter(1, order)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new SagaStep(
                        (String) column[0], (String) column[1], (String) column[2], Columns.instant(column[3])))
                .toList();
    }

    private Optional<Saga> claimWhere(String condition, UUID order, String run) {
        List<?> rows = entityManager
                .createNativeQuery("UPDATE saga SET lease_owner = ?2, lease_until = now() + CAST(?3 AS interval)"
                        + " WHERE state <> 'DONE' AND " + condition + " RETURNING " + COLUMNS)
                .setParameter(1, order)
                .setParameter(2, run)
                .setParameter(3, leaseSeconds)
                .getResultList();
        return rows.stream().map(row -> saga((Object[]) row, run, false)).findFirst();
    }

    private static Saga saga(Object[] column, String run, boolean intended) {
        return new Saga(
                (UUID) column[0],
                SagaState.valueOf((String) column[1]),
                (Integer) column[2],
                Columns.instant(column[3]),
                (Boolean) column[4],
                (String) column[5],
                (String) column[6],
                run,
                intended);
    }

    private void note(Saga saga, String phase, String detail) {
        note(saga.orderId(), saga.state().name(), phase, detail);
    }

    void note(UUID order, String state, String phase, String detail) {
        entityManager
                .createNativeQuery("INSERT INTO saga_step (order_id, state, phase, detail) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, order)
                .setParameter(2, state)
                .setParameter(3, phase)
                .setParameter(4, detail)
                .executeUpdate();
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new LeaseLost();
        }
    }
}
