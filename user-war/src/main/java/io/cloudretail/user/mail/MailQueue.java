package io.cloudretail.user.mail;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.vault.KeyVault;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mails that wait to be sent, kept with the change they tell of: both happen or neither. */
@Shared
@Transactional
public class MailQueue {
    record Queued(UUID id, Mail mail, int attempts) {}

    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String A_DAY_AGO = "l.first_at < now() - interval '1 day'";
    private static final String BACKOFF = "least(900, ?1 * power(2, least(attempts, 10))) * interval '1 second'";

    private final EntityManager entityManager;
    private final KeyVault vault;
    private final Duration pause;

    @Inject
    MailQueue(
            EntityManager entityManager,
            KeyVault vault,
            @ConfigProperty(name = "cloudretail.mail.pause") Duration pause) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.pause = pause;
    }

    public void add(Mail mail) {
        entityManager
                .createNativeQuery("INSERT INTO mail (id, content) VALUES (?1, ?2)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, vault.lock(JSONB.toJson(mail)))
                .executeUpdate();
    }

    /** Whether one more of this kind may go to this address: one per pause and ten a day, whoever asks for it. */
    public boolean mayWrite(String kind, String to, Duration pause) {
        return entityManager
                        .createNativeQuery("INSERT INTO mail_limit AS l VALUES (?1, now(), now(), 1)"
                                + " ON CONFLICT (what) DO UPDATE SET last_at = now(),"
                                + " first_at = CASE WHEN " + A_DAY_AGO + " THEN now() ELSE l.first_at END,"
                                + " sent = CASE WHEN " + A_DAY_AGO + " THEN 1 ELSE l.sent + 1 END"
                                + " WHERE l.last_at < now() - ?2 * interval '1 second'"
                                + " AND (l.sent < 10 OR " + A_DAY_AGO + ")")
                        .setParameter(1, DigestUtils.sha256(kind + " " + to))
                        .setParameter(2, pause.toSeconds())
                        .executeUpdate()
                > 0;
    }

    /** The next mail that is due. Until its next attempt is due, nobody else takes it: a crash delays it, no more. */
    Optional<Queued> take() {
        List<?> rows = entityManager
                .createNativeQuery("UPDATE mail SET attempts = attempts + 1, due_at = now() + " + BACKOFF
                        + " WHERE id = (SELECT id FROM mail WHERE due_at <= now() ORDER BY due_at LIMIT 1"
                        + " FOR UPDATE SKIP LOCKED) RETURNING id, content, attempts")
                .setParameter(1, pause.toMillis() / 1000.0)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Queued(
                        (UUID) row[0],
                        JSONB.fromJson(vault.open((byte[]) row[1]), Mail.class),
                        ((Number) row[2]).intValue()))
                .findFirst();
    }

    void done(UUID id) {
        entityManager
                .createNativeQuery("DELETE FROM mail WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Says how many mails it gave up on. */
    int giveUpOld() {
        entityManager
                .createNativeQuery("DELETE FROM mail_limit WHERE last_at < now() - interval '1 day'")
                .executeUpdate();
        return entityManager
                .createNativeQuery("DELETE FROM mail WHERE created_at < now() - interval '5 days'")
                .executeUpdate();
    }
}
