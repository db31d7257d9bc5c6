package io.cloudretail.user.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes deliveries to addresses that strangers have given. It follows no redirect, keeps no connection and no cookie, and what
 * it is answered it reads a little of and shows nobody.
 */
@ApplicationScoped
class Courier {
    private static final ContentType CLOUD_EVENT = ContentType.parse("application/cloudevents+json; charset=UTF-8");
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;
    private static final int READ_OF_ANSWER = 16 * 1024;

    @Resource
    private ManagedScheduledExecutorService alarms;

    private CloseableHttpClient http;
    private Clock clock;
    private Duration timeout;

    Courier() {}

    /**
     * @param connect how long a connection may take
     * @param timeout how long all of it may take
     * @param exceptions addresses that are reached although they are not in the internet
     */
    @Inject
    Courier(
            Clock clock,
            @ConfigProperty(name = "cloudretail.webhook.timeout.connect") Duration connect,
            @ConfigProperty(name = "cloudretail.webhook.timeout") Duration timeout,
            @ConfigProperty(name = "cloudretail.webhook.addresses") Optional<List<String>> exceptions) {
        this.clock = clock;
        this.timeout = timeout;
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicNames(
                                SystemDefaultDnsResolver.INSTANCE, Set.copyOf(exceptions.orElse(List.of()))))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                                .setSocketTimeout((int) timeout.toMillis(), TimeUnit.MILLISECONDS)
                                .build())
                        .setMaxConnTotal(Integer.MAX_VALUE)
                        .setMaxConnPerRoute(Integer.MAX_VALUE)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("CloudRetail-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Outcome deliver(Parcel parcel) {
        long begun = System.nanoTime();
        HttpPost request = request(parcel);
        Future<?> alarm = alarms.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return Outcome.answered(statusOf(request), since(begun));
        } catch (IOException | RuntimeException failure) {
            return Outcome.unanswered(code(failure), since(begun));
        } finally {
            alarm.cancel(false);
        }
    }

    private HttpPost request(Parcel parcel) {
        Instant now = clock.instant();
        String id = parcel.event().toString();
        HttpPost request = new HttpPost(parcel.url());
        request.setEntity(new StringEntity(parcel.body(), CLOUD_EVENT));
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader("webhook-signature", Signature.of(id, now, parcel.body(), parcel.secrets()));
        return request;
    }

    private int statusOf(HttpPost request) throws IOException {
        ClassicHttpResponse answer = http.executeOpen(null, request, null);
        int status = answer.getCode();
        try {
            skimBody(answer);
            // closing alone would read on until the end of the answer, however long it is
            request.cancel();
            answer.close();
        } catch (IOException brokenOff) {
            // the status is here, and that is all that counts
            return status;
        }
        return status;
    }

    /** So that a polite receiver can say what it has to say before it is hung up on. */
    private static void skimBody(ClassicHttpResponse answer) throws IOException {
        if (answer.getEntity() != null) {
            answer.getEntity().getContent().readNBytes(READ_OF_ANSWER);
        }
    }

    private static String code(Exception failure) {
        if (failure instanceof AddressRefused) {
            return "address-refused";
        }
        if (failure instanceof UnknownHostException) {
            return "unknown-name";
        }
        if (failure instanceof SSLException) {
            return "tls-failed";
        }
        return failure instanceof java.net.ConnectException
                        || failure instanceof org.apache.hc.client5.http.ConnectTimeoutException
                ? "no-connection"
                : "no-answer";
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @PreDestroy
    void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
