package io.cloudretail.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.user.SharedSettings;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens while a password is being hashed or checked, at the cost that it has in the shop. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SlowPasswordsIT {
    private static final String PASSWORD = "correct horse battery";

    private final String email = UUID.randomUUID() + "@example.org";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(SlowPasswordsIT.class, SharedSettings.COSTLY_HASHES_AND_A_CLOSE_LOOK_AT_KEYS);
    }

    @Test
    void a_login_that_was_under_way_does_not_outlive_the_lock() {
        String id = register().statusCode(201).extract().path("id");
        var locker = Server.asUser(UUID.randomUUID(), "admin");
        List<CompletableFuture<Response>> underWay = atOnce(12, () -> logIn(PASSWORD));
        Awaitility.await("the first of them is logged in")
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> underWay.stream().anyMatch(SlowPasswordsIT::isLoggedIn));
        locker.post("/api/v1/users/" + id + "/lock").then().statusCode(200);
        List<Response> loggedIn = underWay.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 200)
                .toList();
        Server.asUser(UUID.randomUUID(), "admin")
                .post("/api/v1/users/" + id + "/unlock")
                .then()
                .statusCode(200);

        assertThat(loggedIn).isNotEmpty();
        for (Response answer : loggedIn) {
            Server.asNobody()
                    .cookie("refresh", answer.cookie("refresh"))
                    .post("/api/v1/auth/refresh")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void many_guesses_at_once_are_no_more_than_many_one_after_the_other() {
        register();
        List<CompletableFuture<Response>> guesses = atOnce(16, () -> logIn("wrong"));

        assertThat(guesses.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 401))
                .hasSizeLessThan(12);
    }

    @Test
    void of_many_registrations_of_one_address_one_wins_and_the_answers_do_not_tell_which() {
        List<CompletableFuture<Integer>> statuses =
                atOnce(6, () -> register().extract().statusCode());

        assertThat(statuses.stream().map(CompletableFuture::join)).containsOnly(201);
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/users?q=" + email)
                .then()
                .body("items.size()", equalTo(1));
    }

    private static boolean isLoggedIn(CompletableFuture<Response> attempt) {
        return attempt.isDone() && attempt.join().statusCode() == 200;
    }

    private static <T> List<CompletableFuture<T>> atOnce(int times, Supplier<T> request) {
        return IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(request, task -> new Thread(task).start()))
                .toList();
    }

    private ValidatableResponse register() {
        return Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then();
    }

    private Response logIn(String password) {
        return Server.asNobody()
                .header("X-Forwarded-For", "198.51.100.77")
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }
}
