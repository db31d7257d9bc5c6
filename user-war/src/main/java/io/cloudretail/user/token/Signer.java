package io.cloudretail.user.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Signs tokens with the active key, which it reads again every half minute: a rotation needs no restart. */
@ApplicationScoped
class Signer {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Held(RSAKey key, Instant until) {}

    private SigningKeys keys;
    private Clock clock;
    private volatile Held held;

    Signer() {}

    @Inject
    Signer(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void start(@Observes Startup event) {
        if (!keys.areThere()) {
            keys.begin(SigningKeys.generated(), SigningKeys.generated());
        }
        key(); // a wrong secret ends the start, not the first login
    }

    String sign(JWTClaimsSet claims) {
        RSAKey key = key();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException("The active key cannot sign", broken);
        }
    }

    private RSAKey key() {
        Held now = held;
        if (now == null || clock.instant().isAfter(now.until())) {
            now = new Held(keys.active(), clock.instant().plus(FRESH));
            held = now;
        }
        return now.key();
    }
}
