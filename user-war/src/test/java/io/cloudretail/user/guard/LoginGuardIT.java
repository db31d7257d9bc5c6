package io.cloudretail.user.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guessing passwords from one place, of many accounts. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LoginGuardIT {
    private static final String PASSWORD = "correct horse battery";

    private final String email = UUID.randomUUID() + "@example.org";
    private UUID id;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(LoginGuardIT.class);
    }

    @BeforeEach
    void somebody_new() {
        id = UUID.fromString(Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void whoever_guesses_at_many_accounts_from_one_network_has_to_wait_and_nobody_else_does() throws Exception {
        guessUntilTheWaitIsLong("2001:db8:1:2::");

        logIn("2001:db8:1:2:ffff::1", email, PASSWORD)
                .statusCode(429)
                .body("type", endsWith("too-many-attempts"))
                .header("Retry-After", not(nullValue()));
        logIn("2001:db8:1:3::1", email, PASSWORD).statusCode(200);
    }

    @Test
    void a_login_that_succeeds_does_not_wipe_out_what_the_network_guessed() throws Exception {
        for (int i = 0; i < 20; i++) {
            logIn("2001:db8:9:2::1", "nobody" + i + email, "wrong").statusCode(401);
        }
        logIn("2001:db8:9:2::1", email, PASSWORD).statusCode(200);

        int more = guessUntilTheWaitIsLong("2001:db8:9:2::");

        assertThat(more).isLessThan(30);
    }

    @Test
    void an_owner_is_told_when_somebody_keeps_guessing() throws InterruptedException {
        guess(7, "203.0.113.");

        LetterBox.awaitMail(email, "Somebody tries to log in to your account");
    }

    @Test
    void whoever_is_logged_in_already_stays_so_while_somebody_guesses() throws InterruptedException {
        String cookie =
                logIn("203.0.113.99", email, PASSWORD).statusCode(200).extract().cookie("refresh");
        guess(6, "198.51.100.");

        logIn("203.0.113.99", email, PASSWORD).statusCode(429);
        Server.asNobody()
                .cookie("refresh", cookie)
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(200);
        Server.asUser(id, "customer").get("/api/v1/users/me").then().statusCode(200);
    }

    private void guess(int times, String prefix) throws InterruptedException {
        int failures = 0;
        while (failures < times) {
            int status = logIn(prefix + failures, email, "wrong").extract().statusCode();
            failures += status == 401 ? 1 : 0;
            Thread.sleep(status == 429 ? 500 : 0);
        }
    }

    private static ValidatableResponse logIn(String address, String email, String password) {
        return Server.asNobody()
                .header("X-Forwarded-For", address)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login")
                .then();
    }

    /** Returns how many guesses were let through. */
    private int guessUntilTheWaitIsLong(String prefix) throws InterruptedException {
        int guesses = 0;
        while (true) {
            var answer = logIn(prefix + Integer.toHexString(guesses + 1), "nobody" + guesses + email, "wrong")
                    .extract();
            if (answer.statusCode() == 401) {
                guesses++;
            } else if (Integer.parseInt(answer.header("Retry-After")) > 3) {
                return guesses;
            } else {
                Thread.sleep(200);
            }
        }
    }
}
