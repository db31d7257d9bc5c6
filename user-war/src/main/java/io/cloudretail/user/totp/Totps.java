package io.cloudretail.user.totp;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.guard.TooManyAttempts;
import io.cloudretail.user.vault.KeyVault;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The second factors of all accounts. Each decision is one conditional statement, so that two at once cannot both win. */
@Shared
@Transactional
class Totps {
    private static final int TRIES = 5;
    private static final String IN_FORCE = "confirmed_at IS NOT NULL";

    private final EntityManager entityManager;
    private final KeyVault vault;

    @Inject
    Totps(EntityManager entityManager, KeyVault vault) {
        this.entityManager = entityManager;
        this.vault = vault;
    }

    /** Keeps a secret that does not count yet. False when there is one that does. */
    boolean begin(UUID account, String secret) {
        return entityManager
                        .createNativeQuery("INSERT INTO totp AS t (account_id, secret) VALUES (?1, ?2)"
                                + " ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, last_step = 0"
                                + " WHERE t.confirmed_at IS NULL")
                        .setParameter(1, account)
                        .setParameter(2, vault.lock(secret))
                        .executeUpdate()
                > 0;
    }

    Optional<String> secretToConfirm(UUID account) {
        return secret(account, "confirmed_at IS NULL");
    }

    Optional<String> secretInForce(UUID account) {
        return secret(account, IN_FORCE);
    }

    /** From now on the secret counts. False when somebody else was faster. */
    boolean confirm(UUID account, long step, List<RecoveryCode> codes) {
        boolean confirmed = entityManager
                        .createNativeQuery("UPDATE totp SET confirmed_at = now(), last_step = ?2"
                                + " WHERE account_id = ?1 AND confirmed_at IS NULL")
                        .setParameter(1, account)
                        .setParameter(2, step)
                        .executeUpdate()
                > 0;
        if (confirmed) {
            keep(account, codes);
        }
        return confirmed;
    }

    /** From now on these codes are good and no others. False when there is no second factor in force. */
    boolean replaceCodes(UUID account, List<RecoveryCode> codes) {
        // Of two at once, the second waits here, and replaces the codes of the first
        List<?> inForce = entityManager
                .createNativeQuery("SELECT account_id FROM totp WHERE account_id = ?1 AND " + IN_FORCE + " FOR UPDATE")
                .setParameter(1, account)
                .getResultList();
        if (inForce.isEmpty()) {
            return false;
        }
        entityManager
                .createNativeQuery("DELETE FROM recovery_code WHERE account_id = ?1")
                .setParameter(1, account)
                .executeUpdate();
        keep(account, codes);
        return true;
    }

    /** Those of these accounts that have a second factor in force. */
    Set<UUID> inForce(Collection<UUID> accounts) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT account_id FROM totp WHERE " + IN_FORCE
                        + " AND account_id = ANY (CAST(string_to_array(?1, ',') AS uuid[]))")
                .setParameter(1, accounts.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Whether this step's code had not been used, nor a later one. */
    boolean use(UUID account, long step) {
        return entityManager
                        .createNativeQuery("UPDATE totp SET last_step = ?2 WHERE account_id = ?1 AND last_step < ?2")
                        .setParameter(1, account)
                        .setParameter(2, step)
                        .executeUpdate()
                > 0;
    }

    boolean use(UUID account, RecoveryCode code) {
        return entityManager
                        .createNativeQuery("UPDATE recovery_code SET used_at = now()"
                                + " WHERE account_id = ?1 AND hash = ?2 AND used_at IS NULL")
                        .setParameter(1, account)
                        .setParameter(2, code.hash())
                        .executeUpdate()
                > 0;
    }

    int recoveryCodesLeft(UUID account) {
        return ((Number) entityManager
                        .createNativeQuery(
                                "SELECT count(*) FROM recovery_code WHERE account_id = ?1 AND used_at IS NULL")
                        .setParameter(1, account)
                        .getSingleResult())
                .intValue();
    }

    void removeUnconfirmed(UUID account) {
        entityManager
                .createNativeQuery("DELETE FROM totp WHERE account_id = ?1 AND confirmed_at IS NULL")
                .setParameter(1, account)
                .executeUpdate();
    }

    /** Whether there was one that counted: a secret that was only proposed goes without a word. */
    boolean remove(UUID account) {
        List<?> counted = entityManager
                .createNativeQuery("DELETE FROM totp WHERE account_id = ?1 RETURNING confirmed_at IS NOT NULL")
                .setParameter(1, account)
                .getResultList();
        passed(account);
        return counted.contains(true);
    }

    /** Counts a try before it is looked at. Throws when five were wrong, until five minutes have passed since the first. */
    void countTry(UUID account) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("INSERT INTO totp_challenge AS c VALUES (?1, 1, now() + interval '5 minutes')"
                        + " ON CONFLICT (account_id) DO UPDATE SET"
                        + " tries = CASE WHEN c.expires_at < now() THEN 1 ELSE least(c.tries, 1000) + 1 END,"
                        + " expires_at = CASE WHEN c.expires_at < now() THEN excluded.expires_at ELSE c.expires_at END"
                        + " RETURNING tries, CAST(ceil(extract(epoch FROM expires_at - now())) AS integer)")
                .setParameter(1, account)
                .getSingleResult();
        if (((Number) row[0]).intValue() > TRIES) {
            throw new TooManyAttempts(((Number) row[1]).intValue());
        }
    }

    void passed(UUID account) {
        entityManager
                .createNativeQuery("DELETE FROM totp_challenge WHERE account_id = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    private void keep(UUID account, List<RecoveryCode> codes) {
        codes.forEach(code -> entityManager
                .createNativeQuery("INSERT INTO recovery_code (account_id, hash) VALUES (?1, ?2)")
                .setParameter(1, account)
                .setParameter(2, code.hash())
                .executeUpdate());
    }

    private Optional<String> secret(UUID account, String condition) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT secret FROM totp WHERE account_id = ?1 AND " + condition)
                .setParameter(1, account)
                .getResultList();
        return rows.stream().map(locked -> vault.open((byte[]) locked)).findFirst();
    }
}
