package io.cloudretail.system.outages.traffic;

import io.cloudretail.system.security.token.Token;
import java.util.UUID;

/** Somebody with a valid access token, who never had to log in for it. */
record Buyer(UUID id, String token) {
    static Buyer newcomer() {
        UUID id = UUID.randomUUID();
        return new Buyer(id, Token.of(id.toString(), "customer").signed());
    }
}
