package io.cloudretail.gateway.shield;

import static io.cloudretail.gateway.Front.get;
import static io.cloudretail.gateway.Front.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.gateway.Front;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.RawRequest;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is let in. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ShieldIT {
    private static final int LIMIT = 1_048_576;

    private Neighbour services;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(ShieldIT.class);
    }

    @BeforeEach
    void open() {
        services = Front.workingServices();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unknown",
                "/api/v2/orders",
                "/API/V1/orders",
                "/internal/quotes",
                "/internal/payments/1",
                "/Internal/quotes",
                "/api/v1/internal/quotes",
                "/nothing",
                "/error",
                "/health/deep",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF"
            })
    void an_unknown_address_is_a_404_problem_and_reaches_no_service(String path) {
        int before = services.calls();

        problem(get(path), 404);

        assertThat(services.calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orders/../../../internal/quotes",
                "/api/v1/orders/..;/internal/quotes",
                "/api/v1/orders;x=1",
                "/api/v1//internal/quotes",
                "//internal/quotes",
                "/./internal/quotes",
                "/%69nternal%2fquotes",
                "/internal%2fquotes",
                "/api/v1/%2e%2e/%2e%2e/internal/quotes",
                "/api/v1/orders/%252e%252e/internal",
                "/api\\v1\\orders",
                "/api/v1/orders/%00",
                "/api/v1/orders/%c0%ae%c0%ae/internal"
            })
    void no_spelling_reaches_what_is_internal(String path) throws Exception {
        int before = services.calls();

        String answer =
                RawRequest.send("GET /gateway-war" + path + " HTTP/1.1", "Host: localhost", "Connection: close");

        assertThat(answer).containsPattern("^HTTP/1.1 (400|404) ");
        assertThat(services.calls()).isEqualTo(before);
    }

    @Test
    void a_method_the_shop_does_not_know_is_a_405_problem() throws Exception {
        for (String method : List.of("TRACE", "CONNECT", "PROPFIND", "FOO")) {
            String answer = RawRequest.send(
                    method + " /gateway-war/api/v1/orders HTTP/1.1", "Host: localhost", "Connection: close");
            assertThat(answer).containsPattern("^HTTP/1.1 (405|403|400|501) ");
        }
        assertThat(RawRequest.send("FOO /gateway-war/api/v1/orders HTTP/1.1", "Host: localhost", "Connection: close"))
                .startsWith("HTTP/1.1 405 ")
                .contains("application/problem+json", "Allow: DELETE, GET");
    }

    @Test
    void a_page_is_read_and_nothing_else() throws Exception {
        for (String path : List.of("/", "/index.html", "/health", "/openapi", "/nothing")) {
            for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
                assertThat(RawRequest.send(
                                method + " /gateway-war" + path + " HTTP/1.1",
                                "Host: localhost",
                                "Content-Length: 0",
                                "Connection: close"))
                        .startsWith("HTTP/1.1 405 ")
                        .contains("Allow: GET, HEAD");
            }
        }
    }

    @Test
    void a_post_that_says_in_a_doubtful_way_where_it_ends_is_refused_and_what_follows_is_not_read() throws Exception {
        int before = services.calls();

        for (List<String> framing : List.of(
                List.of("Content-Length: 0", "Transfer-Encoding: chunked"), List.of("Transfer-Encoding: gzip"))) {
            String answer = RawRequest.post("/gateway-war/api/v1/orders", framing, "GET /smuggled HTTP/1.1\r\n\r\n");
            assertThat(answer).containsPattern("^HTTP/1.1 400 ").doesNotContain("smuggled");
            assertThat(answer.split("HTTP/1.1 ")).hasSize(2);
        }
        assertThat(services.calls()).isEqualTo(before);
    }

    /** The server drops a length that is no number, so that the second request seems to have none. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: 1", "Content-Length: +67", "Content-Length: 0x43", "Content-Length: 5, 5"})
    void a_post_without_a_length_has_no_body_and_what_follows_is_not_read(String header) throws Exception {
        String answer = RawRequest.post(
                "/gateway-war/api/v1/orders", List.of(header), "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 (200|400) ").doesNotContain("smuggled");
        assertThat(answer.split("HTTP/1.1 ")).hasSize(2);
        assertThat(services.last().address()).doesNotContain("smuggled");
    }

    @Test
    void a_post_without_a_length_is_passed_on_without_a_body() throws Exception {
        RawRequest.post("/gateway-war/api/v1/orders/1/cancel", List.of(), "");

        assertThat(services.last().method()).isEqualTo("POST");
        assertThat(services.last().address()).isEqualTo("/api/v1/orders/1/cancel");
        assertThat(services.last().body()).isEmpty();
    }

    @Test
    void a_body_up_to_the_limit_passes_and_one_byte_more_is_a_413_problem() throws Exception {
        Server.asNobody().body("x".repeat(LIMIT)).post("/api/v1/orders").then().statusCode(200);
        assertThat(services.last().body()).hasSize(LIMIT);

        problem(
                Server.asNobody()
                        .body("x".repeat(LIMIT + 1))
                        .post("/api/v1/orders")
                        .then(),
                413);
        String chunk = Integer.toHexString(LIMIT + 1) + "\r\n" + "x".repeat(LIMIT + 1) + "\r\n0\r\n\r\n";
        assertThat(RawRequest.post("/gateway-war/api/v1/orders", List.of("Transfer-Encoding: chunked"), chunk))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json");
    }

    @Test
    void an_address_up_to_the_limit_passes_and_a_longer_one_is_a_414_problem() {
        String address = "/api/v1/products?q=" + "x".repeat(8_000);

        get(address.substring(0, 7_900)).statusCode(200);
        problem(get(address), 414);
        problem(get(address + "x".repeat(8_000)), 414);
    }

    @Test
    void headers_up_to_the_limit_pass_and_larger_ones_are_a_431_problem() {
        int before = services.calls();

        for (int length : new int[] {8_193, 16_000}) {
            problem(withHeaders(1, length), 431);
        }
        problem(withHeaders(5, 8_000), 431);
        assertThat(services.calls()).isEqualTo(before);
        withHeaders(1, 8_192).statusCode(200);
        withHeaders(3, 8_000).statusCode(200);
    }

    private static ValidatableResponse withHeaders(int count, int length) {
        RequestSpecification request = Server.asNobody();
        for (int i = 0; i < count; i++) {
            request.header("X-Large-" + i, "x".repeat(length));
        }
        return request.get("/api/v1/products").then();
    }

    /** Far above the limits the server refuses before any filter: there is no document, and nothing after it is read. */
    @Test
    void what_the_server_itself_refuses_is_a_bare_400() throws Exception {
        for (String lines : List.of("X-Large: " + "x".repeat(20_000), "X: y\r\n".repeat(100) + "X: y")) {
            assertThat(RawRequest.send("GET /gateway-war/api/v1/products HTTP/1.1", "Host: localhost", lines))
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("Connection: close");
        }
    }

    @Test
    void every_answer_carries_what_keeps_browsers_safe() {
        for (String path : List.of("/", "/api/v1/orders", "/nothing", "/health", "/api/v1/orders;x")) {
            get(path)
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Content-Security-Policy", not(containsString("https:")))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("X-Request-Id", notNullValue());
        }
    }
}
