package io.cloudretail.kit.outbox;

import io.cloudretail.kit.metrics.Gauges;
import io.cloudretail.kit.metrics.Reading;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What waits for Kafka, for operators. */
@Shared
@Transactional
class OutboxReading implements Reading {
    private final EntityManager entityManager;

    @Inject
    OutboxReading(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void take(Gauges gauges) {
        Object[] column =
                (Object[]) entityManager.createNativeQuery(EventsReport.WAITING).getSingleResult();
        gauges.gauge("cloudretail_outbox_events", "Events that wait for Kafka", number(column[0]));
        gauges.gauge("cloudretail_outbox_age_seconds", "Since when the first of them waits", number(column[1]));
    }

    private static long number(Object value) {
        return value == null ? 0 : Math.max(0, ((Number) value).longValue());
    }
}
