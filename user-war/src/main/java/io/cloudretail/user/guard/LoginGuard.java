package io.cloudretail.user.guard;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.visitor.Network;
import io.cloudretail.user.visitor.Visitor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Makes guessing slow. Of one account: after five failures in a row each further one doubles the wait, from 1 second up to
 * 15 minutes. From one network, whichever the accounts: after thirty failures, of which one a minute is forgotten.
 */
@Shared
@Transactional
public class LoginGuard {
    private static final int FREE_FOR_AN_ACCOUNT = 5;
    private static final int FREE_FOR_A_NETWORK = 30;
    private static final int A_DAY = 86_400;
    private static final int A_MINUTE = 60;
    private static final String FAILURES =
            "(greatest(0, least(g.failures, 1000) - floor(extract(epoch FROM now() - g.last_at) / ?3)) + 1)";
    private static final String WAIT =
            "CASE WHEN %1$s < ?2 THEN 0 ELSE least(900, power(2, least(%1$s - ?2, 10))) END" + " * interval '1 second'";

    private final EntityManager entityManager;
    private final Visitor visitor;

    @Inject
    public LoginGuard(EntityManager entityManager, Visitor visitor) {
        this.entityManager = entityManager;
        this.visitor = visitor;
    }

    /** Throws while this account, or the network that the request comes from, has to wait. */
    public void admit(EmailAddress email) {
        List<?> seconds = entityManager
                .createNativeQuery("SELECT CAST(ceil(extract(epoch FROM max(blocked_until) - now())) AS integer)"
                        + " FROM login_guard WHERE who IN (?1, ?2) AND blocked_until > now() HAVING count(*) > 0")
                .setParameter(1, email.text())
                .setParameter(2, network().orElse(email.text()))
                .getResultList();
        if (!seconds.isEmpty()) {
            throw new TooManyAttempts((Integer) seconds.get(0));
        }
    }

    /** Returns how many failures in a row this was for the account. */
    public int failed(EmailAddress email) {
        network().ifPresent(network -> count(network, FREE_FOR_A_NETWORK, A_MINUTE));
        return count(email.text(), FREE_FOR_AN_ACCOUNT, A_DAY);
    }

    /** What the network has on its account stays: whoever guesses has an account of their own to log in with. */
    public void succeeded(EmailAddress email) {
        entityManager
                .createNativeQuery("DELETE FROM login_guard WHERE who = ?1")
                .setParameter(1, email.text())
                .executeUpdate();
    }

    int forgetOld(int atMost) {
        return entityManager
                .createNativeQuery("DELETE FROM login_guard WHERE who IN"
                        + " (SELECT who FROM login_guard WHERE last_at < now() - interval '1 day' LIMIT ?1)")
                .setParameter(1, atMost)
                .executeUpdate();
    }

    private int count(String who, int free, int secondsToForgetOne) {
        Object failures = entityManager
                .createNativeQuery("INSERT INTO login_guard AS g (who, failures, blocked_until) VALUES (?1, 1, now())"
                        + " ON CONFLICT (who) DO UPDATE SET failures = " + FAILURES + ", last_at = now(),"
                        + " blocked_until = now() + " + WAIT.formatted(FAILURES) + " RETURNING failures")
                .setParameter(1, who)
                .setParameter(2, free)
                .setParameter(3, secondsToForgetOne)
                .getSingleResult();
        return ((Number) failures).intValue();
    }

    private Optional<String> network() {
        return visitor.address().flatMap(Network::of).map(network -> "network " + network.text());
    }
}
