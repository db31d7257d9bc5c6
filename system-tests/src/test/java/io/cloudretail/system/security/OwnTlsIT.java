package io.cloudretail.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Ports;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.security.wire.Certificate;
import io.cloudretail.system.stack.RunningShop;
import io.cloudretail.system.stack.SideBySide;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway that has a certificate itself, before a user service that knows the shop by its address with https. */
@SideBySide
class OwnTlsIT {
    private static final String PRODUCTS = "/api/v1/products?limit=1";
    private static final String FOR_TWO_YEARS = "max-age=63072000; includeSubDomains";

    private static LibertyServer users;
    private static LibertyServer gateway;
    private static String shop;
    private static SSLContext trust;

    @BeforeAll
    static void open() throws Exception {
        Certificate certificate = Certificate.made(Path.of("target", "tls").toAbsolutePath());
        trust = certificate.trusted();
        Ports ports = RunningShop.portsBeside();
        int tls = ports.kafka();
        shop = "https://localhost:" + tls;
        users = RunningShop.starting(Service.USER, ports, Map.of("SHOP_URL", shop));
        gateway = RunningShop.beside(
                Service.GATEWAY,
                ports,
                Map.of(
                        "TLS", "true",
                        "TLS_PORT", String.valueOf(tls),
                        "TLS_CERTIFICATE", certificate.file().toString(),
                        "TLS_CERTIFICATE_PASSWORD", certificate.password(),
                        "SHOP_URL", shop,
                        "USER_URL", users.url().toString(),
                        "TRUSTED_PROXIES", ""));
        users.awaitReady(Duration.ofMinutes(3));
    }

    @AfterAll
    static void close() {
        if (gateway != null) {
            gateway.stop();
        }
        if (users != null) {
            users.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void the_shop_answers_by_tls_and_asks_to_come_by_tls_from_now_on(String version) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trust)
                .sslParameters(new SSLParameters(null, new String[] {version}))
                .build();

        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(shop + PRODUCTS)).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("items");
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue(FOR_TWO_YEARS);
    }

    @Test
    void a_refusal_asks_for_it_too() throws Exception {
        for (String address : new String[] {"/nothing", "/api/v1/orders", "/api/v1/orders;x"}) {
            HttpResponse<String> answer = send(request(shop + address));

            assertThat(answer.statusCode()).isBetween(400, 404);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue(FOR_TWO_YEARS);
        }
    }

    @Test
    void who_reads_by_http_is_led_to_the_same_page_by_tls_whatever_they_say_of_themselves() throws Exception {
        HttpResponse<String> answer = send(request(gateway.url() + PRODUCTS)
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "proto=https"));

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(shop + PRODUCTS);
        assertThat(answer.body()).isEmpty();
        assertThat(send(request(shop + PRODUCTS)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_sent_by_http_is_refused_and_led_nowhere() throws Exception {
        HttpResponse<String> answer = send(post(gateway.url() + "/api/v1/auth/login", "{}"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/tls-required");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void the_refresh_cookie_is_for_this_host_and_tls_alone() throws Exception {
        String login = "{\"email\": \"%s\", \"password\": \"%s\"}"
                .formatted(Customer.newcomer().email(), Customer.PASSWORD);

        HttpResponse<String> loggedIn = send(post(shop + "/api/v1/auth/login", login));

        assertThat(loggedIn.statusCode()).isEqualTo(200);
        String cookie = loggedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie.split("; "))
                .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/")
                .noneMatch(part -> part.startsWith("Domain"));
        assertThat(cookie).startsWith("__Host-refresh=");
        String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        assertThat(refresh("refresh=" + token, shop)).isEqualTo(401);
        assertThat(refresh("__Host-refresh=" + token, shop.replace("https", "http")))
                .isEqualTo(403);
        assertThat(refresh("__Host-refresh=" + token, shop)).isEqualTo(200);
    }

    private static int refresh(String cookie, String origin) throws IOException, InterruptedException {
        return send(post(shop + "/api/v1/auth/refresh", "")
                        .header("Cookie", cookie)
                        .header("Origin", origin))
                .statusCode();
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static HttpRequest.Builder post(String address, String body) {
        return request(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .sslContext(trust)
                .followRedirects(Redirect.NEVER)
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }
}
