package io.cloudretail.user.session;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a browser keeps a refresh token: out of reach of scripts and of other sites. Under TLS with the prefix
 * {@code __Host-}, which no other host and no unencrypted page can overwrite; it asks for the path {@code /}. On a laptop
 * without TLS, where the prefix is not allowed, only for the addresses that need it.
 */
@Shared
public class RefreshCookie {
    static final String PLAIN = "refresh";
    static final String SECURE = "__Host-refresh";

    private final boolean tls;
    private final Duration lifetime;

    @Inject
    public RefreshCookie(
            @ConfigProperty(name = "cloudretail.shop.url") URI shop,
            @ConfigProperty(name = "cloudretail.user.session.sliding") Duration lifetime) {
        this.tls = "https".equals(shop.getScheme());
        this.lifetime = lifetime;
    }

    /** The value of a Set-Cookie header. */
    public String holding(RefreshToken token) {
        return cookie(token.text(), lifetime.toSeconds());
    }

    String none() {
        return cookie("", 0);
    }

    private String cookie(String value, long seconds) {
        return (tls ? SECURE : PLAIN) + "=" + value + "; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (tls ? "; Secure; Path=/" : "; Path=/api/v1/auth");
    }

    /** The token that came with a request; of the two cookies only the one that is set here counts. */
    RefreshToken among(String plain, String secure) {
        String value = tls ? secure : plain;
        if (value == null || value.isEmpty()) {
            throw new SessionEnded();
        }
        return new RefreshToken(value);
    }
}
