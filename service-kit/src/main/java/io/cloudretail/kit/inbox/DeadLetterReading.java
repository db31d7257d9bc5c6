package io.cloudretail.kit.inbox;

import io.cloudretail.kit.metrics.Gauges;
import io.cloudretail.kit.metrics.Reading;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What was set aside and waits for somebody to look at it. */
@Shared
@Transactional
class DeadLetterReading implements Reading {
    /** More of them are no more news. */
    private static final String ASIDE =
            "SELECT count(*) FROM (SELECT 1 FROM dead_letter WHERE replayed_at IS NULL LIMIT 10000) AS aside";

    private final EntityManager entityManager;

    @Inject
    DeadLetterReading(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void take(Gauges gauges) {
        Number aside = (Number) entityManager.createNativeQuery(ASIDE).getSingleResult();
        gauges.gauge("cloudretail_dead_letters", "Messages set aside and not given back", aside.doubleValue());
    }
}
