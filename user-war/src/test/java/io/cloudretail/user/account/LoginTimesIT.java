package io.cloudretail.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.user.SharedSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a refused login takes, at the cost that a hash has in the shop. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LoginTimesIT {
    private static final int ROUNDS = 15;

    /** No account fails so often that it has to wait. */
    private static final int FAILURES_OF_ONE = 3;

    private static final int ATTEMPTS = 3;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(LoginTimesIT.class, SharedSettings.COSTLY_HASHES_AND_A_CLOSE_LOOK_AT_KEYS);
    }

    private int visitors;

    /**
     * Known and unknown take turns, so that whatever else the machine does hits both alike. It may hit one of them alone all
     * the same, but not three times: a difference that the service makes is there each time.
     */
    @Test
    void a_wrong_password_takes_as_long_for_an_account_as_for_none() {
        List<Double> differences = new ArrayList<>();
        while (differences.size() < ATTEMPTS && differences.stream().noneMatch(difference -> difference <= 0.15)) {
            differences.add(difference());
        }

        assertThat(differences).as("how far the medians are apart").anyMatch(difference -> difference <= 0.15);
    }

    private double difference() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        String account = "";
        for (int round = 0; round < ROUNDS; round++) {
            if (round % FAILURES_OF_ONE == 0) {
                account = register();
            }
            known.add(nanosOfALogin(account));
            unknown.add(nanosOfALogin(someAddress()));
        }
        double ofKnown = median(known);
        double ofUnknown = median(unknown);
        return Math.abs(ofKnown - ofUnknown) / Math.max(ofKnown, ofUnknown);
    }

    private long nanosOfALogin(String email) {
        var login = Server.asNobody()
                .header("X-Forwarded-For", "198.18." + ++visitors + ".1")
                .body(Map.of("email", email, "password", "a wrong password"));
        long begin = System.nanoTime();
        int status = login.post("/api/v1/auth/login").statusCode();
        long time = System.nanoTime() - begin;
        assertThat(status).isEqualTo(401);
        return time;
    }

    private static String register() {
        String email = someAddress();
        Server.asNobody()
                .body(Map.of("email", email, "password", "correct horse battery", "displayName", "A", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);
        return email;
    }

    private static String someAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
