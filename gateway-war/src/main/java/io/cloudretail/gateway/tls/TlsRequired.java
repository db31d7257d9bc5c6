package io.cloudretail.gateway.tls;

import io.cloudretail.kit.problem.Problem;

/** Something was sent where anybody could read it. */
final class TlsRequired extends Problem {
    TlsRequired() {
        super(403, "The shop takes this by TLS only.");
    }
}
