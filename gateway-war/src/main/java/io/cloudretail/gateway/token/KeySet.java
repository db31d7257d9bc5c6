package io.cloudretail.gateway.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.IOUtils;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys by which the user service signs. They are fetched when first needed, again before they are old, and once
 * more for a key nobody has heard of, but not for each such key. While the user service is away the last ones count.
 */
@Singleton
class KeySet implements JWKSource<SecurityContext> {
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 1500;
    private static final int LIMIT_BYTES = 100_000;

    private final JWKSource<SecurityContext> source;
    private volatile boolean reached;

    @Inject
    KeySet(
            @ConfigProperty(name = "cloudretail.gateway.keys.url") URL address,
            @ConfigProperty(name = "cloudretail.gateway.keys.age") Duration age,
            @ConfigProperty(name = "cloudretail.gateway.keys.pause") Duration pause,
            @ConfigProperty(name = "cloudretail.gateway.keys.outage") Duration outage) {
        source = JWKSourceBuilder.create(
                        address, new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LIMIT_BYTES))
                .cache(age.toMillis(), CONNECT_MILLIS + READ_MILLIS)
                .refreshAheadCache(age.toMillis() / 5, false)
                .rateLimited(pause.toMillis())
                .outageTolerant(outage.toMillis())
                .build();
    }

    /** An unknown key is no key. That none could ever be fetched is another matter. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            List<JWK> keys = source.get(selector, context);
            reached = true;
            return keys;
        } catch (RateLimitReachedException notAgainSoSoon) {
            if (reached) {
                return List.of();
            }
            throw new RemoteKeySourceException("No keys so far", notAgainSoSoon);
        }
    }

    @PreDestroy
    void close() {
        if (source instanceof Closeable refreshing) {
            IOUtils.closeSilently(refreshing);
        }
    }
}
