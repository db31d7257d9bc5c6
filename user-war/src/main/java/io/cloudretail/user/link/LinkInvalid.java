package io.cloudretail.user.link;

import io.cloudretail.kit.problem.Problem;

/** Used before, run out, replaced by a later one, or never given. */
public final class LinkInvalid extends Problem {
    public LinkInvalid() {
        super(400, "This link is no longer good. Ask for a new one.");
    }
}
