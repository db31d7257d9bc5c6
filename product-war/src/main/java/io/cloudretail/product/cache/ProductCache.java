package io.cloudretail.product.cache;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Products as JSON in Redis. Never the truth: when Redis is away or slow it is left alone for a while. */
@ApplicationScoped
public class ProductCache {
    private static final System.Logger LOG = System.getLogger(ProductCache.class.getName());
    private static final int PATIENCE_MILLIS = 50;
    private static final String PREFIX = "product:1:";

    private RedisClient redis;
    private Clock clock;
    private Duration lifetime;
    private Duration rest;
    private volatile Instant aloneUntil = Instant.MIN;

    ProductCache() {}

    @Inject
    ProductCache(
            Clock clock,
            @ConfigProperty(name = "cloudretail.redis.host") String host,
            @ConfigProperty(name = "cloudretail.redis.port") int port,
            @ConfigProperty(name = "cloudretail.product.cache.lifetime") Duration lifetime,
            @ConfigProperty(name = "cloudretail.product.cache.rest") Duration rest) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.rest = rest;
        this.redis = RedisClient.builder()
                .hostAndPort(host, port)
                .clientConfig(DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(PATIENCE_MILLIS)
                        .socketTimeoutMillis(PATIENCE_MILLIS)
                        .build())
                .build();
    }

    @PreDestroy
    void close() {
        redis.close();
    }

    public Optional<String> get(String key) {
        return ask(() -> redis.get(PREFIX + key));
    }

    /** Keeps it for about the lifetime; not exactly, so that not everything is read anew at the same moment. */
    public void put(String key, String json) {
        long seconds = lifetime.toSeconds() + ThreadLocalRandom.current().nextLong(lifetime.toSeconds() / 4 + 1);
        ask(() -> redis.set(PREFIX + key, json, new SetParams().ex(seconds)));
    }

    public void drop(String... keys) {
        for (String key : keys) {
            ask(() -> String.valueOf(redis.del(PREFIX + key)));
        }
    }

    boolean answers() {
        return ask(redis::ping).isPresent();
    }

    private Optional<String> ask(Supplier<String> question) {
        if (clock.instant().isBefore(aloneUntil)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.get());
        } catch (JedisException away) {
            aloneUntil = clock.instant().plus(rest);
            LOG.log(System.Logger.Level.INFO, "Redis is away: " + away.getMessage());
            return Optional.empty();
        }
    }
}
