package io.cloudretail.user.audit;

import io.cloudretail.user.upkeep.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Wipes addresses and programs from entries that are older than 180 days; what happened stays. */
@ApplicationScoped
class ForgetVisitors implements Chore {
    private static final int BATCH = 1000;

    private AuditEntries entries;

    ForgetVisitors() {}

    @Inject
    ForgetVisitors(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean clear() {
        return entries.forgetVisitors(BATCH) == BATCH;
    }
}
