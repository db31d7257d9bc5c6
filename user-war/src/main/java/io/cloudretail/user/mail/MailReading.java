package io.cloudretail.user.mail;

import io.cloudretail.kit.metrics.Gauges;
import io.cloudretail.kit.metrics.Reading;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What waits for the mail server. */
@Shared
@Transactional
class MailReading implements Reading {
    private static final String WAITING = "SELECT count(*),"
            + " coalesce(CAST(extract(epoch FROM now() - min(created_at)) AS bigint), 0)"
            + " FROM (SELECT created_at FROM mail ORDER BY due_at LIMIT 10000) AS waiting";

    private final EntityManager entityManager;

    @Inject
    MailReading(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void take(Gauges gauges) {
        Object[] column = (Object[]) entityManager.createNativeQuery(WAITING).getSingleResult();
        gauges.gauge("cloudretail_shop_mails", "Mails that wait for the mail server", number(column[0]));
        gauges.gauge("cloudretail_shop_mail_age_seconds", "Since when the first of them waits", number(column[1]));
    }

    private static long number(Object value) {
        return Math.max(0, ((Number) value).longValue());
    }
}
