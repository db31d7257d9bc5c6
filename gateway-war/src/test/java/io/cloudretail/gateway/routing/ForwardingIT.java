package io.cloudretail.gateway.routing;

import static io.cloudretail.gateway.Front.get;
import static io.cloudretail.gateway.Front.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.gateway.Front;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
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

/** What is forwarded, and what the caller is told when nobody answers. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ForwardingIT {
    private Neighbour services;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(ForwardingIT.class);
    }

    @BeforeEach
    void open() {
        services = Front.workingServices();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void a_request_arrives_as_it_was_sent() {
        services.answers(201, "{\"id\":1}");
        String token = Server.token("7c9e6679-7425-40de-944b-e07fc1f90ae7", "shop-api", "customer");

        Server.asNobody()
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token)
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
                .containsEntry("authorization", List.of("Bearer " + token))
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
        assertThat(services.last().headers()).containsEntry("x-forwarded-for", List.of("127.0.0.1"));
    }

    @Test
    void a_cookie_is_for_the_user_service_alone() {
        Server.asNobody()
                .header("Cookie", "refresh=1")
                .get("/api/v1/orders")
                .then()
                .statusCode(200);
        assertThat(services.last().headers()).doesNotContainKey("cookie");

        Server.asNobody()
                .header("Cookie", "refresh=1")
                .get("/api/v1/users")
                .then()
                .statusCode(200);
        assertThat(services.last().headers()).containsEntry("cookie", List.of("refresh=1"));

        services.answersWith(200, Map.of("Set-Cookie", "refresh=2"));
        get("/api/v1/users").header("Set-Cookie", "refresh=2");
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
    void a_service_that_says_how_long_its_answer_is_good_for_has_the_last_word() {
        String aYear = "public, max-age=31536000, immutable";
        services.answersWith(200, Map.of("Cache-Control", aYear));

        assertThat(get("/api/v1/products/pictures/abc/small")
                        .extract()
                        .headers()
                        .getValues("Cache-Control"))
                .containsExactly(aYear);

        services.answers(200, "{}");
        assertThat(get("/api/v1/products/abc").extract().headers().getValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void a_refusal_that_a_services_server_wrote_as_a_page_becomes_a_problem() {
        services.answersWith(400, Map.of("Content-Type", "text/html"));

        problem(get("/api/v1/products"), 400);
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
}
