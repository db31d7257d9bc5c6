package io.cloudretail.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.cloudretail.kit.problem.Unavailable;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a token valid: signed RS256 by a known key, issued by the shop for its API, now, and not for long. */
final class Verification {
    private static final String AUDIENCE = "shop-api";
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** The parser skips other characters, so that one token could be written in any number of ways. */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Clock clock;

    Verification(JWKSource<SecurityContext> keys, String issuer, Clock clock) {
        this.clock = clock;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(new Claims(issuer));
    }

    /** The claims of a valid token. */
    JWTClaimsSet of(String token) {
        if (!COMPACT.matcher(token).matches()) {
            throw new InvalidToken();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            if (signed.getHeader().getKeyID() == null) {
                throw new InvalidToken();
            }
            return processor.process(signed, null);
        } catch (KeySourceException away) {
            throw new Unavailable("Access tokens cannot be checked for the moment.", SOON, away);
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
            throw new InvalidToken();
        }
    }

    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        Claims(String issuer) {
            super(AUDIENCE, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "iat", "exp"));
            setMaxClockSkew((int) SKEW.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            // A time that is no number counts as there, and reads as none
            if (claims.getIssueTime() == null || claims.getExpirationTime() == null) {
                throw new BadJWTException("No times");
            }
            Instant issued = claims.getIssueTime().toInstant();
            Instant expires = claims.getExpirationTime().toInstant();
            boolean forUsersAlone = claims.getAudience().equals(List.of(AUDIENCE));
            boolean fromTheFuture = issued.isAfter(clock.instant().plus(SKEW));
            if (!forUsersAlone
                    || fromTheFuture
                    || Duration.between(issued, expires).compareTo(LONGEST) > 0) {
                throw new BadJWTException("Not an access token of the shop");
            }
        }
    }
}
