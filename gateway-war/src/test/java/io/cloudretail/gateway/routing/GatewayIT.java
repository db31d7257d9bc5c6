package io.cloudretail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.RawRequest;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway in its real server, with one neighbour that plays all five services. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GatewayIT {
    private static final int LIMIT = 1_048_576;

    private Neighbour services;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.withShortCircuits(
                GatewayIT.class,
                "cloudretail.gateway.answer.timeout=PT1S",
                "cloudretail.gateway.health.age=PT0S",
                "cloudretail.gateway.openapi.age=PT0S");
    }

    @BeforeEach
    void open() {
        services = Neighbour.here().answers(200, "{}");
        for (String path : List.of("users", "products", "inventory/x", "payments", "orders")) {
            services.untilAnswered(() -> get("/api/v1/" + path).statusCode(200));
        }
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void a_request_arrives_as_it_was_sent() {
        services.answers(201, "{\"id\":1}");

        Server.asNobody()
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer x.y.z")
                .header("Idempotency-Key", "key-1")
                .header("X-Request-Id", "abc-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body("{\"a\":\"\u00e9\"}")
                .post("/api/v1/orders?x=a%26b&y=%2B")
                .then()
                .statusCode(201)
                .header("X-Request-Id", "abc-1")
                .body("id", equalTo(1));

        Neighbour.Received request = services.last();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address()).isEqualTo("/api/v1/orders?x=a%26b&y=%2B");
        assertThat(request.body()).isEqualTo("{\"a\":\"\u00e9\"}");
        assertThat(request.headers())
                .containsEntry("authorization", List.of("Bearer x.y.z"))
                .containsEntry("idempotency-key", List.of("key-1"))
                .containsEntry("x-request-id", List.of("abc-1"))
                .containsEntry("traceparent", List.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void forged_headers_stay_outside() {
        Server.asNobody()
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-User-Id", "someone")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("$WSSN", "evil")
                .header("X-Request-Id", "bad id\tx")
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));

        assertThat(services.last().headers())
                .doesNotContainKeys(
                        "x-forwarded-host",
                        "x-forwarded-proto",
                        "forwarded",
                        "x-user-id",
                        "x-http-method-override",
                        "$wssn");
        assertThat(services.last().headers().get("x-forwarded-for")).doesNotContain("6.6.6.6");
    }

    @Test
    void an_answer_leaves_without_what_is_only_true_inside() {
        String inside = "http://localhost:" + System.getProperty("it.neighbour.port");
        services.answersWith(
                201,
                Map.of(
                        "Location", inside + "/api/v1/orders/1",
                        "ETag", "\"7\"",
                        "Server", "inner",
                        "X-Powered-By", "inner",
                        "Set-Cookie", "session=1"));

        get("/api/v1/orders")
                .statusCode(201)
                .header("Location", "/api/v1/orders/1")
                .header("ETag", "\"7\"")
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("Set-Cookie", nullValue());
    }

    @Test
    void redirects_are_passed_on_and_not_followed() {
        services.answersWith(302, Map.of("Location", "https://elsewhere.example/x"));

        Server.asNobody()
                .redirects()
                .follow(false)
                .get("/api/v1/products/x/images")
                .then()
                .statusCode(302)
                .header("Location", "https://elsewhere.example/x");
        assertThat(services.last().address()).isEqualTo("/api/v1/products/x/images");
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
    void a_post_that_does_not_say_where_it_ends_is_refused_and_what_follows_is_not_read() throws Exception {
        int before = services.calls();

        for (List<String> framing : List.of(
                List.<String>of(),
                List.of("Content-Length: +67"),
                List.of("Content-Length: 5, 5"),
                List.of("Content-Length: 0", "Transfer-Encoding: chunked"),
                List.of("Transfer-Encoding: gzip"))) {
            String answer = RawRequest.post("/gateway-war/api/v1/orders", framing, "GET /smuggled HTTP/1.1\r\n\r\n");
            assertThat(answer).containsPattern("^HTTP/1.1 (400|411) ").doesNotContain("smuggled");
            assertThat(answer.split("HTTP/1.1 ")).hasSize(2);
        }
        assertThat(services.calls()).isEqualTo(before);
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
    void five_failures_open_the_circuit_of_that_upstream_alone_and_it_closes_again() {
        services.close();
        for (int i = 0; i < 5; i++) {
            problem(get("/api/v1/orders"), 503).header("Retry-After", notNullValue());
        }
        services = Neighbour.here();

        problem(get("/api/v1/orders"), 503).header("Retry-After", notNullValue());
        assertThat(services.calls()).isZero();
        get("/api/v1/products").statusCode(200);
        get("/health")
                .body("checks.find { it.name == 'gateway' }.data.'circuits.order'", equalTo("open"))
                .body("checks.find { it.name == 'gateway' }.data.'circuits.product'", equalTo("closed"));
        services.untilAnswered(() -> get("/api/v1/orders").statusCode(200));
    }

    @Test
    void answers_never_open_a_circuit_whatever_they_say() {
        for (int status : new int[] {404, 500, 503}) {
            services.answers(status, "{}");
            for (int i = 0; i < 12; i++) {
                get("/api/v1/orders").statusCode(status);
            }
        }
        services.answers(200, "{}");
        get("/api/v1/orders").statusCode(200);
    }

    @Test
    void a_service_that_takes_too_long_is_a_504_problem() {
        services.answersAfter(Duration.ofSeconds(3), 200, "{}");

        problem(get("/api/v1/orders"), 504);
    }

    @Test
    void the_whole_shop_is_shown_part_by_part() {
        services.answers(
                200,
                "{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\",\"data\":{}},"
                        + "{\"name\":\"circuits\",\"status\":\"UP\",\"data\":{\"payment\":\"open\"}}]}");
        get("/health")
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", equalTo(List.of("gateway", "user", "product", "inventory", "payment", "order")))
                .body("checks[5].data.database", equalTo("UP"))
                .body("checks[5].data.'circuits.payment'", equalTo("open"));

        services.close();
        get("/health").statusCode(503).body("status", equalTo("DOWN")).body("checks[5].status", equalTo("DOWN"));
        for (String own : List.of("live", "ready", "started")) {
            get("/health/" + own).statusCode(200).body("status", equalTo("UP"));
        }
        services = Neighbour.here();
    }

    @Test
    void one_api_document_covers_all_services() {
        services.answers(200, "{\"paths\":{\"/api/v1/orders\":{},\"/internal/x\":{}}}");

        get("/openapi")
                .statusCode(200)
                .contentType("application/json")
                .body("info.title", equalTo("CloudRetail"))
                .body(
                        "paths.keySet()",
                        allOf(hasItem("/api/v1/orders"), hasItem("/health"), not(hasItem("/internal/x"))));
        get("/openapi/ui/").statusCode(200).contentType("text/html").body(containsString("swagger-ui-bundle.js"));
        get("/openapi/ui/swagger-ui-bundle.js").statusCode(200);
        Server.asNobody().get("/openapi/ui").then().statusCode(200).body(containsString("swagger-ui-bundle.js"));
    }

    @Test
    void the_web_ui_is_served_and_an_unknown_page_shows_it_with_a_404() {
        get("/").statusCode(200).contentType("text/html").header("Cache-Control", "no-cache");
        Server.asNobody()
                .accept("text/html,application/xhtml+xml")
                .get("/no/such/page")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void every_answer_carries_what_keeps_browsers_safe() {
        for (String path : List.of("/", "/api/v1/orders", "/nothing", "/health", "/api/v1/orders;x")) {
            get(path)
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("X-Request-Id", notNullValue());
        }
    }

    private static ValidatableResponse get(String path) {
        return Server.asNobody().urlEncodingEnabled(false).get(path).then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", notNullValue())
                .body("instance", matchesPattern("urn:request:[A-Za-z0-9-]{2,64}"))
                .body("detail", not(containsString("Exception")));
    }
}
