package io.cloudretail.user.webhook;

import io.cloudretail.kit.database.Columns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What each webhook was told and is still to be told, newest first. */
@Dependent
@Transactional
public class DeliveryLog {
    private static final String ENTRY = "SELECT id, event_id, event_type, state, attempts, created_at, attempted_at,"
            + " CASE state WHEN 'WAITING' THEN due_at END, answer_status, answer_millis, failure FROM webhook_delivery"
            + " WHERE webhook_id = ?1";

    private final EntityManager entityManager;

    @Inject
    DeliveryLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param state null for all @param beforeId null for the newest */
    List<DeliveryView> of(UUID webhook, String state, Instant beforeTime, UUID beforeId, int rows) {
        Query query = entityManager.createNativeQuery(ENTRY + (state == null ? "" : " AND state = ?3")
                + (beforeId == null ? "" : " AND (created_at, id) < (?4, ?5)")
                + " ORDER BY created_at DESC, id DESC LIMIT ?2");
        query.setParameter(1, webhook).setParameter(2, rows);
        if (state != null) {
            query.setParameter(3, state);
        }
        if (beforeId != null) {
            query.setParameter(4, Timestamp.from(beforeTime)).setParameter(5, beforeId);
        }
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(DeliveryLog::view).toList();
    }

    Optional<DeliveryView> find(UUID webhook, UUID id) {
        List<?> found = entityManager
                .createNativeQuery(ENTRY + " AND id = ?2")
                .setParameter(1, webhook)
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(Object[].class::cast).map(DeliveryLog::view).findFirst();
    }

    private static DeliveryView view(Object[] column) {
        return new DeliveryView(
                (UUID) column[0],
                (UUID) column[1],
                (String) column[2],
                (String) column[3],
                ((Number) column[4]).intValue(),
                Columns.instant(column[5]),
                Columns.instant(column[6]),
                Columns.instant(column[7]),
                (Integer) column[8],
                (Integer) column[9],
                (String) column[10]);
    }
}
