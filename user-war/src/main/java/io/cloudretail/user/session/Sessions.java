package io.cloudretail.user.session;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.visitor.Visitor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All sessions and their refresh tokens. The database's clock decides what has expired. */
@Shared
@Transactional
public class Sessions {
    /** A session, by the refresh token that was used, and the token that takes its place. */
    record Continued(UUID session, UUID account, Instant startedAt, RefreshToken next) {}

    private static final String ALIVE = "ended_at IS NULL AND expires_at > now()";

    private final EntityManager entityManager;
    private final Visitor visitor;
    private final AuditLog audit;
    private final long slidingSeconds;
    private final long absoluteSeconds;

    @Inject
    public Sessions(
            EntityManager entityManager,
            Visitor visitor,
            AuditLog audit,
            @ConfigProperty(name = "cloudretail.user.session.sliding") Duration sliding,
            @ConfigProperty(name = "cloudretail.user.session.absolute") Duration absolute) {
        this.entityManager = entityManager;
        this.visitor = visitor;
        this.audit = audit;
        this.slidingSeconds = sliding.toSeconds();
        this.absoluteSeconds = absolute.toSeconds();
    }

    /**
     * Empty when the password that was checked has been replaced since, or the account locked: checking takes a while.
     * Whoever changes the account waits for this to end, or the other way round, so no session is left over.
     */
    Optional<RefreshToken> start(UUID session, Account checked) {
        int started = entityManager
                .createNativeQuery("INSERT INTO session (id, account_id, user_agent, address, expires_at, ends_at)"
                        + " SELECT ?1, id, CAST(?3 AS text), CAST(?4 AS text),"
                        + " now() + ?5 * interval '1 second', now() + ?6 * interval '1 second'"
                        + " FROM account WHERE id = ?2 AND password_hash = ?7 AND locked_at IS NULL FOR SHARE")
                .setParameter(1, session)
                .setParameter(2, checked.id())
                .setParameter(3, visitor.userAgent().orElse(null))
                .setParameter(4, visitor.address().orElse(null))
                .setParameter(5, Math.min(slidingSeconds, absoluteSeconds))
                .setParameter(6, absoluteSeconds)
                .setParameter(7, checked.passwordHash().orElseThrow())
                .executeUpdate();
        return started == 0 ? Optional.empty() : Optional.of(issue(session));
    }

    /**
     * Uses a token up and issues the next. Empty for a token that is not good. One that was used before ends its session:
     * either the thief or the owner uses it a second time, and nobody can tell which.
     */
    Optional<Continued> goOn(RefreshToken token) {
        List<?> used = entityManager
                .createNativeQuery("UPDATE refresh_token SET used_at = now() WHERE hash = ?1 AND used_at IS NULL"
                        + " RETURNING session_id")
                .setParameter(1, token.hash())
                .getResultList();
        if (used.isEmpty()) {
            endByReuse(token);
            return Optional.empty();
        }
        UUID session = (UUID) used.get(0);
        List<?> alive = entityManager
                .createNativeQuery("UPDATE session SET last_used_at = now(),"
                        + " expires_at = least(ends_at, now() + ?2 * interval '1 second') WHERE id = ?1 AND " + ALIVE
                        + " RETURNING account_id, started_at")
                .setParameter(1, session)
                .setParameter(2, slidingSeconds)
                .getResultList();
        return alive.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Continued(session, (UUID) row[0], Columns.instant(row[1]), issue(session)));
    }

    public List<SessionView> of(UUID account, UUID current) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT id, started_at, last_used_at, user_agent, address FROM session"
                        + " WHERE account_id = ?1 AND " + ALIVE + " ORDER BY last_used_at DESC, id")
                .setParameter(1, account)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SessionView(
                        (UUID) row[0],
                        Columns.instant(row[1]),
                        Columns.instant(row[2]),
                        (String) row[3],
                        (String) row[4],
                        row[0].equals(current)))
                .toList();
    }

    /** Whether there was such a session of this account. */
    boolean end(UUID account, UUID session) {
        boolean ended = entityManager
                        .createNativeQuery(
                                "UPDATE session SET ended_at = now() WHERE id = ?1 AND account_id = ?2 AND " + ALIVE)
                        .setParameter(1, session)
                        .setParameter(2, account)
                        .executeUpdate()
                > 0;
        if (ended) {
            audit.own(Action.SESSIONS_ENDED, account, "one");
        }
        return ended;
    }

    /** Ends the session that a token belongs to, whether or not the token was used. */
    void endBy(RefreshToken token) {
        List<?> owners = entityManager
                .createNativeQuery("UPDATE session SET ended_at = now() WHERE ended_at IS NULL"
                        + " AND id = (SELECT session_id FROM refresh_token WHERE hash = ?1) RETURNING account_id")
                .setParameter(1, token.hash())
                .getResultList();
        owners.forEach(owner -> audit.own(Action.LOGOUT, (UUID) owner));
    }

    /** Ends all sessions of an account but one. */
    public void endOthers(UUID account, UUID current) {
        entityManager
                .createNativeQuery("UPDATE session SET ended_at = now() WHERE account_id = ?1 AND ended_at IS NULL"
                        + " AND id <> ?2")
                .setParameter(1, account)
                .setParameter(2, current)
                .executeUpdate();
    }

    public void endAll(UUID account) {
        entityManager
                .createNativeQuery("UPDATE session SET ended_at = now() WHERE account_id = ?1 AND ended_at IS NULL")
                .setParameter(1, account)
                .executeUpdate();
    }

    /** Forgets sessions that ended or expired more than a day ago, some at a time. */
    int forgetOld(int atMost) {
        return entityManager
                .createNativeQuery(
                        "DELETE FROM session WHERE id IN (SELECT id FROM session"
                                + " WHERE expires_at < now() - interval '1 day' OR ended_at < now() - interval '1 day' LIMIT ?1)")
                .setParameter(1, atMost)
                .executeUpdate();
    }

    private void endByReuse(RefreshToken token) {
        List<?> owners = entityManager
                .createNativeQuery("UPDATE session SET ended_at = now() WHERE ended_at IS NULL"
                        + " AND id = (SELECT session_id FROM refresh_token WHERE hash = ?1 AND used_at IS NOT NULL)"
                        + " RETURNING account_id")
                .setParameter(1, token.hash())
                .getResultList();
        owners.forEach(owner -> audit.byNobody(Action.REFRESH_TOKEN_REUSED, (UUID) owner));
    }

    private RefreshToken issue(UUID session) {
        RefreshToken token = RefreshToken.fresh();
        entityManager
                .createNativeQuery("INSERT INTO refresh_token (hash, session_id) VALUES (?1, ?2)")
                .setParameter(1, token.hash())
                .setParameter(2, session)
                .executeUpdate();
        return token;
    }
}
