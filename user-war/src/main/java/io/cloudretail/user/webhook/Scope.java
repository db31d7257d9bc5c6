package io.cloudretail.user.webhook;

import io.cloudretail.kit.security.Roles;

/** Of what a webhook is told. */
enum Scope {
    /** Of the owner's own products: for vendors. */
    OWN(Roles.VENDOR),
    /** Of everything: for admins. */
    ALL(Roles.ADMIN);

    private final String role;

    Scope(String role) {
        this.role = role;
    }

    /** Whom it takes to have one; also each time it is told something. */
    String role() {
        return role;
    }
}
