package io.cloudretail.kit.erasure;

import io.cloudretail.kit.problem.Problem;

/** The access token is valid still, but the person it was issued to has left. */
public final class AccountErased extends Problem {
    public AccountErased() {
        super(401, "The account of this access token was erased.");
    }
}
