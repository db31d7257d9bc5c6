package io.cloudretail.kit.audit;

import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Notes what admins do, in the transaction in which they do it: nothing is done without its entry in the audit log. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
public class AdminActs {
    private final Outbox outbox;

    /** Asked for anew each time: a caller is whoever called when it was made, and a repository may live for longer. */
    private final Instance<Caller> callers;

    @Inject
    public AdminActs(Outbox outbox, Instance<Caller> callers) {
        this.outbox = outbox;
        this.callers = callers;
    }

    /**
     * Notes what the caller does as an admin; what vendors and customers do with what is theirs is no admin's act.
     *
     * @param action object and past participle, such as {@code tax-rates-changed}
     */
    public void note(String action, Object subject) {
        admin().ifPresent(admin -> noteBy(admin, action, subject));
    }

    /** The same of many at once. */
    public void noteAll(String action, Collection<?> subjects) {
        admin().ifPresent(admin -> outbox.appendAll(subjects.stream()
                .map(subject -> new AdminActed(admin, action, subject.toString()))
                .toList()));
    }

    /** The same where it is known who does it, in a request or not. */
    public void noteBy(UUID admin, String action, Object subject) {
        outbox.append(new AdminActed(admin, action, subject.toString()));
    }

    private Optional<UUID> admin() {
        Caller caller = callers.get();
        try {
            return caller.is(Roles.ADMIN) ? Optional.of(caller.id()) : Optional.empty();
        } finally {
            callers.destroy(caller);
        }
    }
}
