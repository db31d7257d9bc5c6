package io.cloudretail.gateway.throttle;

import static io.cloudretail.gateway.Front.get;
import static io.cloudretail.gateway.Front.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.devstack.Place;
import io.cloudretail.devstack.Redis;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.lettuce.core.RedisClient;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often somebody may ask, with a real Redis. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ThrottleIT {
    private static final int STANDARD = 100;
    private static final int STRICT = 20;
    private static final int GENEROUS = 140;
    private static final int PORT = freePort();
    private static Redis redis;

    private Neighbour services;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(
                ThrottleIT.class,
                "cloudretail.gateway.redis.port=" + PORT,
                "cloudretail.gateway.limit.standard=" + STANDARD,
                "cloudretail.gateway.limit.standard.period=PT10M",
                "cloudretail.gateway.limit.strict=" + STRICT,
                "cloudretail.gateway.limit.strict.period=PT10M",
                "cloudretail.gateway.limit.generous=" + GENEROUS,
                "cloudretail.gateway.limit.generous.period=PT10M");
    }

    @BeforeAll
    static void startRedis() {
        redis = new Redis(new Place(Path.of("target", "it", "redis").toAbsolutePath()), PORT);
        redis.start();
        redis.awaitReady(Duration.ofSeconds(30));
    }

    @AfterAll
    static void stopRedis() {
        redis.stop();
    }

    @BeforeEach
    void open() {
        services = Neighbour.here().answers(200, "{}");
        counted();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void every_answer_says_how_many_requests_are_left() {
        as(UUID.randomUUID())
                .get("/api/v1/products")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"standard\";q=100;w=600"))
                .header("RateLimit", matchesPattern("\"standard\";r=99;t=\\d+"));
        get("/health").header("RateLimit", nullValue());
        get("/").header("RateLimit", nullValue());
    }

    @Test
    void request_101_of_a_user_is_refused_and_another_users_is_not() {
        UUID user = UUID.randomUUID();
        for (int i = 0; i < STANDARD; i++) {
            as(user).get("/api/v1/orders").then().statusCode(200);
        }

        problem(as(user).get("/api/v1/orders").then(), 429)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", matchesPattern("\"standard\";r=0;t=\\d+"))
                .body("type", equalTo("https://cloudretail.example/problems/too-many-requests"));

        as(user).post("/api/v1/orders").then().statusCode(200);
        as(UUID.randomUUID()).get("/api/v1/orders").then().statusCode(200);
    }

    @Test
    void pictures_are_counted_by_themselves_and_may_be_many_more_but_not_any_number() {
        UUID user = UUID.randomUUID();
        for (int i = 0; i < GENEROUS; i++) {
            picture(user).statusCode(200);
        }
        as(user).get("/api/v1/products")
                .then()
                .statusCode(200)
                .header("RateLimit", matchesPattern("\"standard\";r=99;t=\\d+"));

        problem(picture(user), 429).header("RateLimit", matchesPattern("\"generous\";r=0;t=\\d+"));
        as(user).get("/api/v1/products").then().statusCode(200);
    }

    private static ValidatableResponse picture(UUID user) {
        return as(user).get("/api/v1/products/pictures/" + "ab".repeat(32) + "/small")
                .then();
    }

    @Test
    void what_a_payment_provider_tells_needs_no_token_and_has_a_limit_of_its_own() {
        Server.asNobody()
                .header("Stripe-Signature", "t=1,v1=00")
                .body("{}")
                .post("/api/v1/payments/webhooks/stripe")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"webhooks\";q=1000;w=60"));

        assertThat(services.last().headers())
                .containsEntry("stripe-signature", List.of("t=1,v1=00"))
                .doesNotContainKey("authorization");
        Server.asNobody()
                .get("/api/v1/payments/webhooks/stripe")
                .then()
                .header("RateLimit-Policy", equalTo("\"standard\";q=100;w=600"));
    }

    /** Nobody's word is believed here, so all of them come from one address. */
    @Test
    void login_21_from_an_address_is_refused_whatever_address_it_claims() {
        int before = services.calls();
        int refused = 0;
        for (int i = 0; i < STRICT + 1; i++) {
            int status = Server.asNobody()
                    .header("X-Forwarded-For", "10.9.8." + i)
                    .post("/api/v1/auth/login")
                    .statusCode();
            refused += status == 429 ? 1 : 0;
        }

        assertThat(refused).isPositive();
        assertThat(services.calls() - before).isEqualTo(STRICT + 1 - refused);
        as(UUID.randomUUID()).get("/api/v1/orders").then().statusCode(200);
    }

    @Test
    void whoever_forges_tokens_is_slowed_down() {
        int before = services.calls();
        ValidatableResponse last = null;
        for (int i = 0; i <= STRICT; i++) {
            last = Server.asNobody()
                    .header("Authorization", "Bearer forged." + i + ".x")
                    .get("/api/v1/orders")
                    .then();
        }

        problem(last, 429);
        assertThat(services.calls()).isEqualTo(before);
    }

    @Test
    void what_is_counted_vanishes_from_redis_by_itself() {
        try (RedisClient client = RedisClient.create("redis://localhost:" + PORT);
                var connection = client.connect()) {
            var keys = connection.sync().keys("cloudretail:limit:*");
            assertThat(keys).isNotEmpty();
            keys.forEach(key -> assertThat(connection.sync().ttl(key)).as(key).isBetween(0L, 615L));
        }
    }

    @Test
    void without_redis_requests_are_answered_and_still_limited_and_later_counted_together_again() {
        redis.stop();
        try {
            UUID user = UUID.randomUUID();
            for (int i = 0; i < STANDARD; i++) {
                as(user).get("/api/v1/orders").then().statusCode(200);
            }
            problem(as(user).get("/api/v1/orders").then(), 429);
        } finally {
            redis.start();
            redis.awaitReady(Duration.ofSeconds(30));
        }
        counted();
    }

    @Test
    void a_redis_that_hangs_delays_a_request_by_a_quarter_of_a_second_at_most() {
        redis.pause();
        try {
            for (int i = 0; i < 5; i++) {
                as(UUID.randomUUID())
                        .post("/api/v1/orders")
                        .then()
                        .statusCode(200)
                        .time(lessThan(1000L));
            }
        } finally {
            redis.resume();
        }
        counted();
    }

    /** Waits until what is asked here is counted in Redis. */
    private static void counted() {
        try (RedisClient client = RedisClient.create("redis://localhost:" + PORT);
                var connection = client.connect()) {
            Awaitility.await("counted together").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                UUID user = UUID.randomUUID();
                as(user).post("/api/v1/orders").then().statusCode(200);
                assertThat(connection.sync().exists("cloudretail:limit:strict:user:" + user))
                        .isOne();
            });
        }
    }

    private static RequestSpecification as(UUID user) {
        return Server.asUser(user, "customer");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
