package io.cloudretail.user.webhook;

import io.cloudretail.kit.metrics.Gauges;
import io.cloudretail.kit.metrics.Reading;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** How many deliveries wait, how long the first of them could have been made by now, and how many receivers take none. */
@Shared
@Transactional
class WebhookReading implements Reading {
    private static final String FIGURES =
            "SELECT (SELECT count(*) FROM (SELECT 1 FROM webhook_delivery WHERE state = 'WAITING'"
                    + " LIMIT 10000) AS waiting), (SELECT count(*) FROM webhook WHERE enabled AND failing_since IS NOT NULL),"
                    + " (SELECT coalesce(max(CAST(extract(epoch FROM now() - d.due_at) AS bigint)), 0) FROM webhook w"
                    + " CROSS JOIN LATERAL (SELECT due_at FROM webhook_delivery WHERE webhook_id = w.id AND state = 'WAITING'"
                    + " ORDER BY due_at LIMIT 1) AS d WHERE w.enabled AND w.paused_until <= now())";

    private final EntityManager entityManager;

    @Inject
    WebhookReading(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void take(Gauges gauges) {
        Object[] column = (Object[]) entityManager.createNativeQuery(FIGURES).getSingleResult();
        gauges.gauge("cloudretail_shop_webhook_deliveries", "Deliveries to webhooks that wait", number(column[0]));
        gauges.gauge("cloudretail_shop_webhooks_failing", "Webhooks that take nothing", number(column[1]));
        gauges.gauge(
                "cloudretail_shop_webhook_overdue_seconds",
                "Since when the first delivery waits that could be made",
                number(column[2]));
    }

    private static long number(Object value) {
        return Math.max(0, ((Number) value).longValue());
    }
}
