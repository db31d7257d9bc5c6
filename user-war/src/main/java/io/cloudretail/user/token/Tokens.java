package io.cloudretail.user.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.user.account.Account;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues access tokens to users and service tokens to services; only the audience tells what a token is good for. */
@Shared
public class Tokens {
    private static final String USERS = "shop-api";

    /** @param expiresIn seconds */
    public record Issued(String accessToken, String tokenType, long expiresIn) {}

    private final Signer signer;
    private final Clock clock;
    private final String issuer;
    private final Duration userLifetime;
    private final Duration serviceLifetime;

    @Inject
    Tokens(
            Signer signer,
            Clock clock,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "cloudretail.user.token.user-lifetime") Duration userLifetime,
            @ConfigProperty(name = "cloudretail.user.token.service-lifetime") Duration serviceLifetime) {
        this.signer = signer;
        this.clock = clock;
        this.issuer = issuer;
        this.userLifetime = userLifetime;
        this.serviceLifetime = serviceLifetime;
    }

    /** @param loggedInAt when the session began: whoever asks for a fresh login goes by it */
    public Issued forUser(Account account, UUID session, Instant loggedInAt) {
        JWTClaimsSet.Builder claims = claims(account.id().toString(), USERS, account.roles(), userLifetime)
                .claim("sid", session.toString())
                .claim("auth_time", loggedInAt.getEpochSecond());
        return issued(claims, userLifetime);
    }

    Issued forService(String service, String audience) {
        return issued(claims(service, audience, List.of(Roles.SERVICE), serviceLifetime), serviceLifetime);
    }

    private Issued issued(JWTClaimsSet.Builder claims, Duration lifetime) {
        return new Issued(signer.sign(claims.build()), "Bearer", lifetime.toSeconds());
    }

    private JWTClaimsSet.Builder claims(String subject, String audience, Collection<String> groups, Duration lifetime) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .claim("upn", subject)
                .audience(audience)
                .claim("groups", List.copyOf(groups))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)));
    }
}
