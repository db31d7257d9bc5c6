package io.cloudretail.order.numbers;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What waits in the database, for all instances. Each part is found by an index, or bounded. */
@Shared
@Transactional
class Backlog {
    /** More of them are no more news. */
    private static final int MOST = 10_000;

    private static final String WAITING = "SELECT"
            + " (SELECT count(*) FROM saga WHERE state <> 'DONE'),"
            + " (SELECT coalesce(CAST(extract(epoch FROM max(now() - o.created_at)) AS bigint), 0)"
            + " FROM saga s JOIN customer_order o ON o.id = s.order_id WHERE s.state <> 'DONE' AND NOT s.cancel_requested),"
            + " (SELECT count(*) FROM (SELECT 1 FROM outbox LIMIT " + MOST + ") AS waiting),"
            + " (SELECT coalesce((SELECT CAST(extract(epoch FROM now() - created_at) AS bigint)"
            + " FROM outbox ORDER BY id LIMIT 1), 0)),"
            + " (SELECT count(*) FROM (SELECT 1 FROM dead_letter WHERE replayed_at IS NULL LIMIT " + MOST
            + ") AS aside)";

    record Waiting(long sagas, long oldestSagaSeconds, long events, long oldestEventSeconds, long deadLetters) {}

    private final EntityManager entityManager;

    @Inject
    Backlog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Waiting look() {
        Object[] column = (Object[]) entityManager.createNativeQuery(WAITING).getSingleResult();
        return new Waiting(
                number(column[0]), number(column[1]), number(column[2]), number(column[3]), number(column[4]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
