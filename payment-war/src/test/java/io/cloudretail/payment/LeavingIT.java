package io.cloudretail.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.RawRequest;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.patience.Await;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that has been told that it will be stopped, as the kit has it for all of them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LeavingIT {
    private static final Path FILE = Path.of(System.getProperty("it.usr"), "leaving");

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(LeavingIT.class);
    }

    @AfterEach
    void stay() throws IOException {
        Files.deleteIfExists(FILE);
    }

    @Test
    void it_is_not_ready_any_more_and_each_of_its_answers_is_the_last_one_of_its_connection() throws IOException {
        Await.untilPasses(() -> health("ready").statusCode(200));

        Files.createFile(FILE);

        Await.untilPasses(() ->
                health("ready").statusCode(503).body("checks.find { it.name == 'staying' }.status", equalTo("DOWN")));
        health("live").statusCode(200);
        health("started").statusCode(200);
        assertThat(RawRequest.send("GET /payment-war/api/v1/payments HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 401")
                .containsIgnoringCase("\r\nconnection: close\r\n");
        String service = "Authorization: Bearer " + Server.token("order", "payment", "service");
        assertThat(RawRequest.send("GET /payment-war/internal/payments/none HTTP/1.1", "Host: localhost", service))
                .containsIgnoringCase("\r\nconnection: close\r\n");

        Files.delete(FILE);

        Await.untilPasses(() -> health("ready").statusCode(200));
    }

    private static ValidatableResponse health(String what) {
        return Server.asNobody().basePath("/health/" + what).get().then();
    }
}
