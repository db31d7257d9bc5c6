package io.cloudretail.order.numbers;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.metrics.Gauges;
import io.cloudretail.kit.metrics.Reading;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Orders on their way, of all instances. */
@Shared
@Transactional
class SagaReading implements Reading {
    private static final String UNFINISHED = "SELECT"
            + " (SELECT count(*) FROM saga WHERE state <> 'DONE'),"
            + " (SELECT coalesce(CAST(extract(epoch FROM max(now() - o.created_at)) AS bigint), 0)"
            + " FROM saga s JOIN customer_order o ON o.id = s.order_id WHERE s.state <> 'DONE' AND NOT s.cancel_requested)";

    private final EntityManager entityManager;

    @Inject
    SagaReading(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void take(Gauges gauges) {
        Object[] column = (Object[]) entityManager.createNativeQuery(UNFINISHED).getSingleResult();
        gauges.gauge("cloudretail_shop_sagas", "Orders on their way", Columns.number(column[0]));
        gauges.gauge(
                "cloudretail_shop_saga_age_seconds",
                "Since when the oldest of them is on its way",
                Columns.number(column[1]));
    }
}
