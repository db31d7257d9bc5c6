package io.cloudretail.user.session;

import io.cloudretail.user.upkeep.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deletes what is left of sessions a day after their end: who logged in from where is nobody's business for longer. */
@ApplicationScoped
class ForgetSessions implements Chore {
    private static final int BATCH = 1000;

    private Sessions sessions;

    ForgetSessions() {}

    @Inject
    ForgetSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean clear() {
        return sessions.forgetOld(BATCH) == BATCH;
    }
}
