package io.cloudretail.user.guard;

import io.cloudretail.user.account.EmailAddress;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes guessing slow: after five failures in a row, each further one doubles the wait, from 1 second up to 15 minutes. */
@Dependent
@Transactional
public class LoginGuard {
    private static final String WAIT =
            "CASE WHEN %1$s < 5 THEN 0 ELSE least(900, power(2, least(%1$s - 5, 10))) END * interval '1 second'";

    private final EntityManager entityManager;

    @Inject
    public LoginGuard(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Throws while this address has to wait. */
    public void admit(EmailAddress email) {
        List<?> seconds = entityManager
                .createNativeQuery("SELECT CAST(ceil(extract(epoch FROM blocked_until - now())) AS integer)"
                        + " FROM login_guard WHERE email = ?1 AND blocked_until > now()")
                .setParameter(1, email.text())
                .getResultList();
        if (!seconds.isEmpty()) {
            throw new TooManyAttempts((Integer) seconds.get(0));
        }
    }

    public void failed(EmailAddress email) {
        entityManager
                .createNativeQuery("INSERT INTO login_guard AS g (email, failures, blocked_until) VALUES (?1, 1, now())"
                        + " ON CONFLICT (email) DO UPDATE SET failures = g.failures + 1, blocked_until = now() + "
                        + WAIT.formatted("(g.failures + 1)"))
                .setParameter(1, email.text())
                .executeUpdate();
    }

    public void succeeded(EmailAddress email) {
        entityManager
                .createNativeQuery("DELETE FROM login_guard WHERE email = ?1")
                .setParameter(1, email.text())
                .executeUpdate();
    }
}
