package io.cloudretail.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.security.ServiceTokens;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.neighbour.Neighbour;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a service gets its tokens from the user service, which a neighbour plays here. */
@ExtendWith(ArquillianExtension.class)
class TokenClientIT {
    @Inject
    ServiceTokens tokens;

    private Neighbour users;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive order() {
        // No order of an earlier test is gone on with meanwhile: calls are counted here
        return Deployment.of(
                TokenClientIT.class,
                "cloudretail.order.saga.poll=PT1H",
                "user/mp-rest/uri=http://localhost:" + System.getProperty("it.neighbour.port"));
    }

    @BeforeEach
    void users_that_work() {
        users = Neighbour.here();
        work();
        users.untilAnswered(this::askForAnother);
    }

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void a_crowd_asks_once() {
        String audience = UUID.randomUUID().toString();
        int before = users.calls();

        IntStream.range(0, 40).parallel().forEach(i -> tokens.bearerFor(audience));

        assertThat(users.calls()).isEqualTo(before + 1);
    }

    @Test
    void a_refusal_is_an_answer_and_never_opens_the_circuit() {
        users.answers(404, "");
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(this::askForAnother).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void five_failures_open_the_circuit_and_an_answer_closes_it() {
        users.answers(500, "");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::askForAnother).isNotInstanceOf(CircuitBreakerOpenException.class);
        }
        int before = users.calls();
        assertThatThrownBy(this::askForAnother).isInstanceOf(CircuitBreakerOpenException.class);
        assertThat(users.calls()).isEqualTo(before);

        work();
        users.untilAnswered(this::askForAnother);
        askForAnother();
    }

    /** A token is kept, so each question names another audience. */
    private void askForAnother() {
        tokens.bearerFor(UUID.randomUUID().toString());
    }

    private void work() {
        users.answers(200, "{\"accessToken\":\"t\",\"tokenType\":\"Bearer\",\"expiresIn\":300}");
    }
}
