package io.cloudretail.user.webhook;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.vault.KeyVault;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is to be delivered, and what became of it. A webhook is claimed as a whole: one attempt at a time for each, so that a slow
 * receiver holds one sender, and only until its next pause.
 */
@Shared
@Transactional
class Deliveries {
    private static final String CLAIM =
            "SELECT w.id AS webhook, d.id AS delivery FROM webhook w CROSS JOIN LATERAL (SELECT id, due_at"
                    + " FROM webhook_delivery WHERE webhook_id = w.id AND state = 'WAITING' AND due_at <= now()"
                    + " ORDER BY due_at LIMIT 1) AS d"
                    + " WHERE w.enabled AND w.leased_until <= now() AND w.paused_until <= now()"
                    + " ORDER BY d.due_at LIMIT 1 FOR UPDATE OF w SKIP LOCKED";

    private static final String TAKE = "UPDATE webhook_delivery d SET attempts = attempts + 1, attempted_at = now()"
            + " FROM webhook w WHERE w.id = d.webhook_id AND d.id = ?1 AND d.state = 'WAITING'"
            + " RETURNING d.id AS delivery, w.id AS webhook, w.url, d.event_id, d.body, d.attempts - 1 AS before,"
            + " w.secret, CASE WHEN w.former_until > now() THEN w.former_secret END AS former";

    private final EntityManager entityManager;
    private final KeyVault vault;
    private final Duration lease;
    private final Duration patience;

    /**
     * @param lease longer than an attempt takes
     * @param patience for so long is an event tried to be delivered
     */
    @Inject
    Deliveries(
            EntityManager entityManager,
            KeyVault vault,
            @ConfigProperty(name = "cloudretail.webhook.lease") Duration lease,
            @ConfigProperty(name = "cloudretail.webhook.patience") Duration patience) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.lease = lease;
        this.patience = patience;
    }

    /**
     * An event that was written down for a webhook before is not written down again, nor is one for a webhook that is disabled:
     * whoever disables it gives up what waits, so that nobody may add to it meanwhile.
     */
    UUID add(UUID webhook, UUID event, String type, String body) {
        UUID id = UUID.randomUUID();
        sql("INSERT INTO webhook_delivery (id, webhook_id, event_id, event_type, body, give_up_at)"
                        + " SELECT ?1, w.id, ?3, ?4, ?5, now() + ?6 * interval '1 second'"
                        + " FROM webhook w WHERE w.id = ?2 AND w.enabled FOR SHARE ON CONFLICT DO NOTHING")
                .setParameter(1, id)
                .setParameter(2, webhook)
                .setParameter(3, event)
                .setParameter(4, type)
                .setParameter(5, body)
                .setParameter(6, patience.toSeconds())
                .executeUpdate();
        return id;
    }

    /** The delivery that waits longest, of a webhook that nobody else delivers to. Whoever claims it and dies delays it, no more. */
    Optional<Parcel> claim() {
        List<?> found = sql(CLAIM).getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Object[] next = (Object[]) found.get(0);
        sql("UPDATE webhook SET leased_until = now() + ?2 * interval '1 second' WHERE id = ?1")
                .setParameter(1, next[0])
                .setParameter(2, lease.toSeconds())
                .executeUpdate();
        List<?> taken = sql(TAKE).setParameter(1, next[1]).getResultList();
        return taken.stream().map(Object[].class::cast).map(this::parcel).findFirst();
    }

    private Parcel parcel(Object[] column) {
        List<SigningSecret> secrets = new ArrayList<>();
        secrets.add(new SigningSecret(vault.open((byte[]) column[6])));
        if (column[7] != null) {
            secrets.add(new SigningSecret(vault.open((byte[]) column[7])));
        }
        return new Parcel(
                (UUID) column[0],
                (UUID) column[1],
                (String) column[2],
                (UUID) column[3],
                (String) column[4],
                ((Number) column[5]).intValue(),
                secrets);
    }

    /** Tries a delivery once more as if it were new, with all the time there is; false when there is no such one that has ended. */
    boolean again(UUID webhook, UUID id) {
        endPause(webhook);
        return sql("UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, due_at = now(), failure = NULL,"
                                + " give_up_at = now() + ?3 * interval '1 second'"
                                + " WHERE id = ?1 AND webhook_id = ?2 AND state <> 'WAITING'")
                        .setParameter(1, id)
                        .setParameter(2, webhook)
                        .setParameter(3, patience.toSeconds())
                        .executeUpdate()
                > 0;
    }

    /** The receiver may be back. */
    void endPause(UUID webhook) {
        sql("UPDATE webhook SET paused_until = now(), silences = 0 WHERE id = ?1")
                .setParameter(1, webhook)
                .executeUpdate();
    }

    void giveUpAll(UUID webhook, String failure) {
        sql("UPDATE webhook_delivery SET state = 'FAILED', failure = ?2 WHERE webhook_id = ?1 AND state = 'WAITING'")
                .setParameter(1, webhook)
                .setParameter(2, failure)
                .executeUpdate();
    }

    /** Takes old entries out of the log, and says how many. */
    int forget(Duration age, int most) {
        return sql("DELETE FROM webhook_delivery WHERE id IN (SELECT id FROM webhook_delivery"
                        + " WHERE created_at < now() - ?1 * interval '1 second' AND state <> 'WAITING' LIMIT " + most
                        + ")")
                .setParameter(1, age.toSeconds())
                .executeUpdate();
    }

    private Query sql(String text) {
        return entityManager.createNativeQuery(text);
    }
}
