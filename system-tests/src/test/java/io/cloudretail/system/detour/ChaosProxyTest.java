package io.cloudretail.system.detour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChaosProxyTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private HttpServer upstream;
    private ChaosProxy proxy;

    @BeforeEach
    void open() throws IOException {
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        upstream.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = "x".repeat(1000).getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        upstream.start();
        proxy = ChaosProxy.to("test", upstream.getAddress().getPort());
    }

    @AfterEach
    void close() {
        proxy.close();
        upstream.stop(0);
    }

    @Test
    void passes_on_what_it_is_given() throws Exception {
        assertThat(get("/a").body()).hasSize(1000);
        assertThat(get("/b").body()).hasSize(1000);
        assertThat(asked).hasValue(2);
    }

    @Test
    void keeps_answers_back() throws Exception {
        proxy.set(Mode.delay(SHORT));
        long begin = System.nanoTime();

        assertThat(get("/a").statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(SHORT);
        assertThat(proxy.hits()).isEqualTo(1);
    }

    @Test
    void lets_nothing_pass_and_refuses_nothing_until_it_heals() throws Exception {
        get("/warm");
        proxy.set(Mode.BLACKHOLE);

        assertThatThrownBy(() -> get("/a", SHORT)).isInstanceOf(HttpTimeoutException.class);
        CompletableFuture<HttpResponse<String>> waiting =
                http.sendAsync(request("/b", Duration.ofSeconds(10)), HttpResponse.BodyHandlers.ofString());
        proxy.set(Mode.PASS);

        assertThat(waiting.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void resets_connections_that_are_open_and_new_ones() throws Exception {
        get("/warm");
        proxy.set(Mode.RESET);

        assertThatThrownBy(() -> get("/a")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get("/b")).isInstanceOf(IOException.class);
        assertThat(asked).hasValue(1);

        proxy.set(Mode.PASS);
        assertThat(get("/c").statusCode()).isEqualTo(200);
    }

    @Test
    void loses_the_answers_of_some_requests_which_were_acted_on() throws Exception {
        proxy.set(Mode.RESET_AFTER_ANSWER.when(request -> request.startsWith("GET /lost")));

        assertThatThrownBy(() -> get("/lost")).isInstanceOf(IOException.class);
        assertThat(get("/kept").statusCode()).isEqualTo(200);

        assertThat(asked.get()).isGreaterThanOrEqualTo(2);
        assertThat(proxy.hits()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void lets_only_so_much_pass_in_a_second() throws Exception {
        proxy.set(Mode.throttle(2_000));
        long begin = System.nanoTime();

        assertThat(get("/a").body()).hasSize(1000);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(SHORT);
    }

    @Test
    void refuses_when_nobody_is_behind_it() {
        upstream.stop(0);

        assertThatThrownBy(() -> get("/a")).isInstanceOf(IOException.class);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, Duration.ofSeconds(10));
    }

    private HttpResponse<String> get(String path, Duration patience) throws IOException, InterruptedException {
        return http.send(request(path, patience), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + proxy.port() + path))
                .timeout(patience)
                .build();
    }
}
