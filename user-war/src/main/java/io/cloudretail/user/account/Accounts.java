package io.cloudretail.user.account;

import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.security.Roles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All accounts. */
@Dependent
@Transactional
public class Accounts {
    private final EntityManager entityManager;
    private final Outbox outbox;

    @Inject
    public Accounts(EntityManager entityManager, Outbox outbox) {
        this.entityManager = entityManager;
        this.outbox = outbox;
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    public Optional<Account> findByEmail(EmailAddress email) {
        return entityManager
                .createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
                .setParameter("email", email.text())
                .getResultStream()
                .findFirst();
    }

    /** Adds an account with its event. Of two at once with one address, one wins and the other is told. */
    void register(Account account) {
        lock(account.email());
        if (findByEmail(new EmailAddress(account.email())).isPresent()) {
            throw new EmailTaken();
        }
        entityManager.persist(account);
        outbox.append(account.registered());
    }

    /** Gives an account exactly these roles. The last admin stays one. */
    Optional<Account> grant(UUID id, Set<String> roles) {
        lock(Roles.ADMIN);
        Account account = entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            return Optional.empty();
        }
        if (account.roles().contains(Roles.ADMIN) && !roles.contains(Roles.ADMIN) && admins() == 1) {
            throw new LastAdmin();
        }
        account.grant(roles);
        return Optional.of(account);
    }

    public void replacePassword(UUID id, String hash) {
        entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE).replacePassword(hash);
    }

    /** Newest first; {@code text} is looked for in address and name. */
    List<Account> search(String text, Instant beforeTime, UUID beforeId, int rows) {
        var query = entityManager
                .createQuery(
                        "SELECT a FROM Account a WHERE (LOCATE(:text, a.email) > 0 OR LOCATE(:text, LOWER(a.displayName)) > 0)"
                                + (beforeId == null
                                        ? ""
                                        : " AND (a.createdAt < :time OR (a.createdAt = :time AND a.id < :id))")
                                + " ORDER BY a.createdAt DESC, a.id DESC",
                        Account.class)
                .setParameter("text", text);
        if (beforeId != null) {
            query.setParameter("time", beforeTime).setParameter("id", beforeId);
        }
        return query.setMaxResults(rows).getResultList();
    }

    private long admins() {
        return entityManager
                .createQuery("SELECT COUNT(a) FROM Account a WHERE :role MEMBER OF a.roles", Long.class)
                .setParameter("role", Roles.ADMIN)
                .getSingleResult();
    }

    private void lock(String what) {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS text)")
                .setParameter(1, what)
                .getResultList();
    }
}
