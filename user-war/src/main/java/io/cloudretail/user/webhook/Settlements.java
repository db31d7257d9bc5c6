package io.cloudretail.user.webhook;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.work.Backoff;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.mail.Mail;
import io.cloudretail.user.mail.MailQueue;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What follows from an attempt. A receiver that answers is asked about other events meanwhile; one that does not answer is left
 * alone for a while with all of them, and one that takes nothing for days is given up.
 */
@Shared
@Transactional
class Settlements {
    private final EntityManager entityManager;
    private final Deliveries deliveries;
    private final Accounts accounts;
    private final MailQueue mails;
    private final AuditLog audit;
    private final Backoff backoff;
    private final Duration tolerance;

    /**
     * @param longestPause between two attempts
     * @param tolerance so long may all deliveries of a webhook fail
     */
    @Inject
    Settlements(
            EntityManager entityManager,
            Deliveries deliveries,
            Accounts accounts,
            MailQueue mails,
            AuditLog audit,
            @ConfigProperty(name = "cloudretail.webhook.pause.longest") Duration longestPause,
            @ConfigProperty(name = "cloudretail.webhook.tolerance") Duration tolerance) {
        this.entityManager = entityManager;
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.mails = mails;
        this.audit = audit;
        this.backoff = new Backoff(longestPause);
        this.tolerance = tolerance;
    }

    void settle(Parcel parcel, Outcome outcome) {
        if (outcome.delivered()) {
            note(parcel, outcome, "'DELIVERED'", Duration.ZERO);
            sql("UPDATE webhook SET leased_until = now(), silences = 0, failing_since = NULL WHERE id = ?1")
                    .setParameter(1, parcel.webhook())
                    .executeUpdate();
            return;
        }
        note(
                parcel,
                outcome,
                "CASE WHEN give_up_at <= now() THEN 'FAILED' ELSE 'WAITING' END",
                backoff.after(parcel.attempts()));
        leaveAlone(parcel.webhook(), outcome);
        giveUpOld(parcel.webhook(), outcome);
        giveUpWebhook(parcel.webhook(), outcome);
    }

    private void note(Parcel parcel, Outcome outcome, String state, Duration pause) {
        sql("UPDATE webhook_delivery SET state = " + state + ", due_at = now() + ?2 * interval '1 millisecond',"
                        + " answer_status = CAST(?3 AS integer), answer_millis = ?4, failure = ?5"
                        + " WHERE id = ?1 AND state = 'WAITING'")
                .setParameter(1, parcel.delivery())
                .setParameter(2, pause.toMillis())
                .setParameter(
                        3, outcome.status() == null ? null : outcome.status().toString())
                .setParameter(4, (int) outcome.took().toMillis())
                .setParameter(5, outcome.failure())
                .executeUpdate();
    }

    private void leaveAlone(UUID webhook, Outcome outcome) {
        List<?> silent = sql("UPDATE webhook SET leased_until = now(), failing_since = coalesce(failing_since, now()),"
                        + " silences = CASE WHEN ?2 THEN 0 ELSE silences + 1 END WHERE id = ?1 RETURNING silences")
                .setParameter(1, webhook)
                .setParameter(2, outcome.status() != null)
                .getResultList();
        int silences = silent.isEmpty() ? 0 : ((Number) silent.get(0)).intValue();
        if (silences > 0) {
            sql("UPDATE webhook SET paused_until = now() + ?2 * interval '1 millisecond' WHERE id = ?1")
                    .setParameter(1, webhook)
                    .setParameter(2, backoff.after(silences - 1).toMillis())
                    .executeUpdate();
        }
    }

    /** The others that waited too long are not tried one by one to find the same. */
    private void giveUpOld(UUID webhook, Outcome outcome) {
        sql("UPDATE webhook_delivery SET state = 'FAILED', failure = coalesce(failure, ?2)"
                        + " WHERE webhook_id = ?1 AND state = 'WAITING' AND give_up_at <= now()")
                .setParameter(1, webhook)
                .setParameter(2, outcome.failure())
                .executeUpdate();
    }

    private void giveUpWebhook(UUID webhook, Outcome outcome) {
        List<?> owner = sql("UPDATE webhook SET enabled = false, disabled_reason = ?2, version = version + 1"
                        + " WHERE id = ?1 AND enabled AND (?3 OR failing_since < now() - ?4 * interval '1 second')"
                        + " RETURNING account_id")
                .setParameter(1, webhook)
                .setParameter(2, outcome.gone() ? "gone" : "failing")
                .setParameter(3, outcome.gone())
                .setParameter(4, tolerance.toSeconds())
                .getResultList();
        owner.stream()
                .map(UUID.class::cast)
                .flatMap(id -> accounts.find(id).stream())
                .forEach(account -> {
                    deliveries.giveUpAll(webhook, "disabled");
                    audit.byTheService(Action.WEBHOOK_DISABLED, account.id(), webhook.toString());
                    mails.add(new Mail(
                            account.email(),
                            "Your webhook was disabled",
                            "Nothing could be delivered to one of your webhooks at CloudRetail for a long time, or it said that it"
                                    + " wants nothing any more. It is disabled; what happens now is not kept for it.\n\n"
                                    + "Its log says what went wrong: /api/v1/webhooks/" + webhook
                                    + "/deliveries. Enable it when its receiver is back.\n"));
                });
    }

    private Query sql(String text) {
        return entityManager.createNativeQuery(text);
    }
}
