package io.cloudretail.user.link;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** All links that are good. Only the hash of a link's token is kept. */
@Shared
@Transactional
public class Links {
    /** @param detail what was given when the link was made; null for nothing */
    public record Used(UUID account, String detail) {}

    /** A link that was not opened yet. */
    public record Waiting(String detail, Instant until) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final EntityManager entityManager;

    @Inject
    Links(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Makes a link's token. Earlier ones of the same account and purpose are no longer good. */
    String make(UUID account, Purpose purpose, String detail) {
        drop(account, purpose);
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        entityManager
                .createNativeQuery("INSERT INTO mail_link (hash, account_id, purpose, detail, expires_at)"
                        + " VALUES (?1, ?2, ?3, ?4, now() + ?5 * interval '1 second')")
                .setParameter(1, DigestUtils.sha256(token))
                .setParameter(2, account)
                .setParameter(3, purpose.name())
                .setParameter(4, detail)
                .setParameter(5, purpose.lifetime().toSeconds())
                .executeUpdate();
        return token;
    }

    /** Uses a token up. Of two at once, one gets it. */
    public Used use(String token, Purpose purpose) {
        List<?> rows = entityManager
                .createNativeQuery("DELETE FROM mail_link WHERE hash = ?1 AND purpose = ?2 AND expires_at > now()"
                        + " RETURNING account_id, detail")
                .setParameter(1, DigestUtils.sha256(token))
                .setParameter(2, purpose.name())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Used((UUID) row[0], (String) row[1]))
                .findFirst()
                .orElseThrow(LinkInvalid::new);
    }

    /** The link of an account that is good for this purpose, if there is one. */
    public Optional<Waiting> waiting(UUID account, Purpose purpose) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT detail, expires_at FROM mail_link WHERE account_id = ?1 AND purpose = ?2"
                        + " AND expires_at > now()")
                .setParameter(1, account)
                .setParameter(2, purpose.name())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Waiting((String) row[0], Columns.instant(row[1])))
                .findFirst();
    }

    public void drop(UUID account, Purpose purpose) {
        entityManager
                .createNativeQuery("DELETE FROM mail_link WHERE account_id = ?1 AND purpose = ?2")
                .setParameter(1, account)
                .setParameter(2, purpose.name())
                .executeUpdate();
    }

    int forgetOld(int atMost) {
        return entityManager
                .createNativeQuery("DELETE FROM mail_link WHERE hash IN"
                        + " (SELECT hash FROM mail_link WHERE expires_at < now() LIMIT ?1)")
                .setParameter(1, atMost)
                .executeUpdate();
    }
}
