package io.cloudretail.gateway.throttle;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One connection to Redis, made in the background, and again whenever it is lost. No request ever waits for it. */
@Singleton
class RedisLink {
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final Duration KEPT_LONGER = Duration.ofSeconds(10);

    private final Duration patience;
    private final RedisURI address;
    private final ClientResources resources;
    private final RedisClient client;
    private CompletableFuture<AsyncProxyManager<String>> buckets;

    @Inject
    RedisLink(
            @ConfigProperty(name = "cloudretail.gateway.redis.host") String host,
            @ConfigProperty(name = "cloudretail.gateway.redis.port") int port,
            @ConfigProperty(name = "cloudretail.gateway.redis.timeout") Duration patience) {
        this.patience = patience;
        address = RedisURI.builder()
                .withHost(host)
                .withPort(port)
                .withTimeout(CONNECT)
                .build();
        resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.constant(RECONNECT))
                .build();
        client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
                .build());
        buckets = connect();
    }

    /** Empty while there has been no connection yet. One that is lost later fails at each use. */
    synchronized Optional<AsyncProxyManager<String>> buckets() {
        if (buckets.isCompletedExceptionally()) {
            buckets = connect();
        }
        return Optional.ofNullable(buckets.getNow(null));
    }

    private CompletableFuture<AsyncProxyManager<String>> connect() {
        return client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), address)
                .thenApply(this::bucketsAt)
                .toCompletableFuture();
    }

    private AsyncProxyManager<String> bucketsAt(StatefulRedisConnection<String, byte[]> connection) {
        return Bucket4jLettuce.casBasedBuilder(connection)
                .requestTimeout(patience)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_LONGER))
                .build()
                .asAsync();
    }

    @PreDestroy
    void close() {
        client.shutdown(0, 2, TimeUnit.SECONDS);
        resources.shutdown(0, 2, TimeUnit.SECONDS);
    }
}
