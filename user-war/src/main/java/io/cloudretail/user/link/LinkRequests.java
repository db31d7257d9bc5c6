package io.cloudretail.user.link;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.EmailAddress;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Links that are asked for by an address alone. Asking only leaves a note; a worker looks whether there is such an account.
 * So whoever asks gets the same answer after the same time for any address.
 */
@Shared
@Transactional
public class LinkRequests {
    private final EntityManager entityManager;
    private final Accounts accounts;
    private final SendLink sendLink;

    @Inject
    LinkRequests(EntityManager entityManager, Accounts accounts, SendLink sendLink) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.sendLink = sendLink;
    }

    public void add(EmailAddress email, Purpose purpose) {
        entityManager
                .createNativeQuery("INSERT INTO link_request (purpose, email) VALUES (?1, ?2)")
                .setParameter(1, purpose.name())
                .setParameter(2, email.text())
                .executeUpdate();
    }

    /** Answers one; false when there was none. */
    boolean answerNext() {
        List<?> rows = entityManager
                .createNativeQuery(
                        "DELETE FROM link_request WHERE id = (SELECT id FROM link_request ORDER BY id LIMIT 1"
                                + " FOR UPDATE SKIP LOCKED) RETURNING purpose, email")
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> answer(Purpose.valueOf((String) row[0]), new EmailAddress((String) row[1])));
        return !rows.isEmpty();
    }

    private void answer(Purpose purpose, EmailAddress email) {
        accounts.findByEmail(email)
                .filter(account -> wants(account, purpose))
                .ifPresent(account -> sendLink.send(account.id(), email, purpose));
    }

    /** Whoever was invited gets in by the invitation alone: there they consent to the terms. */
    private static boolean wants(Account account, Purpose purpose) {
        return purpose == Purpose.VERIFY_EMAIL
                ? !account.isVerified()
                : !account.isLocked() && account.passwordHash().isPresent();
    }
}
