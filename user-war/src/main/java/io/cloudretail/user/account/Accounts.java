package io.cloudretail.user.account;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** All accounts. */
@Shared
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

    /** Adds an account with its event; false when its address has one. Of two at once with one address, one wins. */
    public boolean add(Account account) {
        lock(account.email());
        if (findByEmail(account.emailAddress()).isPresent()) {
            return false;
        }
        entityManager.persist(account);
        entityManager.flush();
        outbox.append(account.registered());
        return true;
    }

    /** Changes an account as it is now. Nobody else does in the meantime. */
    public Optional<Account> change(UUID id, Consumer<Account> change) {
        Account account = entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        Optional.ofNullable(account).ifPresent(change);
        entityManager.flush();
        return Optional.ofNullable(account);
    }

    /** Gives an account another address; false when that address has an account by now. */
    public boolean changeEmail(UUID id, EmailAddress email, Instant now) {
        lock(email.text());
        if (findByEmail(email).filter(other -> !other.id().equals(id)).isPresent()) {
            return false;
        }
        return change(id, account -> account.changeEmail(email, now)).isPresent();
    }

    /** Gives an account exactly these roles. The last admin stays one. */
    public Optional<Account> grant(UUID id, Set<String> roles) {
        if (!roles.contains(Roles.ADMIN)) {
            requireAnotherAdmin(id);
        }
        return change(id, account -> account.grant(roles));
    }

    /** Throws for the last admin who can log in. Until the transaction ends, nobody else stops being one. */
    public void requireAnotherAdmin(UUID id) {
        lock(Roles.ADMIN);
        if (find(id).filter(account -> account.roles().contains(Roles.ADMIN)).isPresent() && otherAdmins(id) == 0) {
            throw new LastAdmin();
        }
    }

    /** Takes an account away, with all that hangs on it, and tells the other services to do the same. */
    public void erase(UUID id, Instant now) {
        requireAnotherAdmin(id);
        change(id, account -> {
            outbox.append(account.erased(now));
            entityManager.remove(account);
        });
    }

    /** In the order that is wanted, from the one after the given position on, null for the start. */
    public List<Account> list(AccountSearch wish, Cursor after, int rows) {
        AccountSearch.Sql search = wish.query(after, rows);
        Query query = entityManager.createNativeQuery(search.text(), Account.class);
        for (int i = 0; i < search.values().size(); i++) {
            query.setParameter(i + 1, search.values().get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(Account.class::cast).toList();
    }

    /** Whether anybody is an admin, or was invited as one. */
    public boolean haveAnAdmin() {
        return !entityManager
                .createQuery("SELECT a.id FROM Account a WHERE :role MEMBER OF a.roles", UUID.class)
                .setParameter("role", Roles.ADMIN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private long otherAdmins(UUID id) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(a) FROM Account a WHERE :role MEMBER OF a.roles AND a.id <> :id"
                                + " AND a.lockedAt IS NULL AND a.passwordHash IS NOT NULL",
                        Long.class)
                .setParameter("role", Roles.ADMIN)
                .setParameter("id", id)
                .getSingleResult();
    }

    private void lock(String what) {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS text)")
                .setParameter(1, what)
                .getResultList();
    }
}
