package io.cloudretail.user.link;

import io.cloudretail.user.upkeep.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deletes links that have run out. */
@ApplicationScoped
class ForgetLinks implements Chore {
    private static final int BATCH = 1000;

    private Links links;

    ForgetLinks() {}

    @Inject
    ForgetLinks(Links links) {
        this.links = links;
    }

    @Override
    public boolean clear() {
        return links.forgetOld(BATCH) == BATCH;
    }
}
