package io.cloudretail.user.session;

import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes what is left of sessions a day after their end: who logged in from where is nobody's business for longer. */
@ApplicationScoped
class ForgetSessions {
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final int BATCH = 1000;

    private Sessions sessions;
    private Workers workers;
    private Repeating work;

    ForgetSessions() {}

    @Inject
    ForgetSessions(Sessions sessions, Workers workers) {
        this.sessions = sessions;
        this.workers = workers;
    }

    void start(@Observes Startup event) {
        work = workers.repeat("forget-sessions", this::run);
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }

    private Duration run() {
        return sessions.forgetOld(BATCH) == BATCH ? Duration.ZERO : HOURLY;
    }
}
