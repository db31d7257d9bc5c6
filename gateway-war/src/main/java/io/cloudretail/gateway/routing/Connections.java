package io.cloudretail.gateway.routing;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.io.CloseMode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A pool of connections to each service. It follows no redirect, keeps no cookie, unpacks nothing and says nothing
 * twice, but for a reading request whose connection had died unnoticed, and for what met nobody: the same address may
 * lead to another instance next time.
 */
@Singleton
public class Connections {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Less than a server takes to leave: who has not been told by an answer that it leaves has let go of it by then. */
    private static final Duration KEPT = Duration.ofSeconds(8);

    /** What has been answered in time is kept until the next tick, with all that it refers to. */
    private static final Duration TICK = Duration.ofMillis(20);

    private static final Duration TURN = Duration.ofMillis(500);

    private final Duration patience;
    private final CloseableHttpClient http;
    private final HashedWheelTimer timer;

    /**
     * @param connect how long a connection may take
     * @param patience how long the head of an answer may take
     * @param silence how long an answer may pause
     * @param unchecked after how long a connection that was kept is looked at before it is used again
     * @param limit how many connections there may be to one service
     */
    @Inject
    Connections(
            @ConfigProperty(name = "cloudretail.gateway.connect.timeout") Duration connect,
            @ConfigProperty(name = "cloudretail.gateway.answer.timeout") Duration patience,
            @ConfigProperty(name = "cloudretail.gateway.silence.timeout") Duration silence,
            @ConfigProperty(name = "cloudretail.gateway.connection.unchecked") Duration unchecked,
            @ConfigProperty(name = "cloudretail.gateway.connections") int limit) {
        this.patience = patience;
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(limit)
                .setMaxConnTotal(Integer.MAX_VALUE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                        .setSocketTimeout((int) silence.toMillis(), TimeUnit.MILLISECONDS)
                        .setValidateAfterInactivity(unchecked.toMillis(), TimeUnit.MILLISECONDS)
                        .setIdleTimeout(KEPT.toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(TURN.toMillis(), TimeUnit.MILLISECONDS)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableDefaultUserAgent()
                .disableConnectionState()
                .build();
        timer = new HashedWheelTimer(TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends, and comes back with the head of the answer; its body is still to be read, and the answer to be closed. */
    ClassicHttpResponse send(HttpUriRequestBase request) throws IOException {
        return send(request, patience);
    }

    /** The same for a large body: it is to be sent and worked on before there is an answer. */
    ClassicHttpResponse upload(HttpUriRequestBase request) throws IOException {
        return send(request, Upload.LONGEST.multipliedBy(2));
    }

    private ClassicHttpResponse send(HttpUriRequestBase request, Duration wait) throws IOException {
        Timeout deadline = timer.newTimeout(late -> request.cancel(), wait.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return open(request);
        } catch (IOException failure) {
            throw deadline.isExpired() ? overdue(failure) : failure;
        } finally {
            deadline.cancel();
        }
    }

    private ClassicHttpResponse open(HttpUriRequestBase request) throws IOException {
        try {
            return http.executeOpen(null, request, null);
        } catch (NoHttpResponseException | SocketException failure) {
            boolean metNobody = failure instanceof ConnectException;
            if (!metNobody && !READING.contains(request.getMethod()) || request.isCancelled()) {
                throw failure;
            }
            return http.executeOpen(null, request, null);
        }
    }

    private static IOException overdue(IOException cause) {
        SocketTimeoutException overdue = new SocketTimeoutException("No answer in time");
        overdue.initCause(cause);
        return overdue;
    }

    @PreDestroy
    void close() {
        timer.stop();
        http.close(CloseMode.IMMEDIATE);
    }
}
