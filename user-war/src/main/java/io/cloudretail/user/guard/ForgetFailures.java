package io.cloudretail.user.guard;

import io.cloudretail.user.upkeep.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deletes failures a day after the last one. */
@ApplicationScoped
class ForgetFailures implements Chore {
    private static final int BATCH = 1000;

    private LoginGuard guard;

    ForgetFailures() {}

    @Inject
    ForgetFailures(LoginGuard guard) {
        this.guard = guard;
    }

    @Override
    public boolean clear() {
        return guard.forgetOld(BATCH) == BATCH;
    }
}
