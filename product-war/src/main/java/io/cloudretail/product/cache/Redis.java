package io.cloudretail.product.cache;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Redis, asked with little patience: when it is away or slow it is left alone for a while, and every answer is empty. */
@ApplicationScoped
class Redis {
    private static final System.Logger LOG = System.getLogger(Redis.class.getName());
    private static final int PATIENCE_MILLIS = 50;
    /** More than a server has threads at work; the pool shall never be what a request waits for. */
    private static final int CONNECTIONS = 128;

    private RedisClient client;
    private Clock clock;
    private Duration rest;
    private volatile Instant aloneUntil = Instant.MIN;

    Redis() {}

    @Inject
    Redis(
            Clock clock,
            @ConfigProperty(name = "cloudretail.redis.host") String host,
            @ConfigProperty(name = "cloudretail.redis.port") int port,
            @ConfigProperty(name = "cloudretail.product.cache.rest") Duration rest) {
        this.clock = clock;
        this.rest = rest;
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(PATIENCE_MILLIS));
        pool.setJmxEnabled(false);
        this.client = RedisClient.builder()
                .hostAndPort(host, port)
                .poolConfig(pool)
                .clientConfig(DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(PATIENCE_MILLIS)
                        .socketTimeoutMillis(PATIENCE_MILLIS)
                        .build())
                .build();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Empty when Redis has no answer, or is away. */
    <T> Optional<T> ask(Function<RedisClient, T> question) {
        if (clock.instant().isBefore(aloneUntil)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.apply(client));
        } catch (JedisException away) {
            aloneUntil = clock.instant().plus(rest);
            LOG.log(System.Logger.Level.INFO, "Redis is away: " + away.getMessage());
            return Optional.empty();
        }
    }
}
