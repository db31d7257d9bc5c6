package io.cloudretail.gateway.health;

import static io.cloudretail.gateway.Front.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.gateway.Front;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.RawRequest;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A gateway that has been told that it will be stopped. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LeavingIT {
    private static final Path FILE = Path.of(System.getProperty("it.usr"), "leaving");

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(LeavingIT.class);
    }

    @AfterEach
    void stay() throws IOException {
        Files.deleteIfExists(FILE);
        Awaitility.await().untilAsserted(() -> get("/health/ready").statusCode(200));
    }

    @Test
    void it_is_not_ready_any_more_but_lives_and_answers() throws IOException {
        try (Neighbour services = Front.workingServices()) {
            leave();

            get("/health/live").statusCode(200);
            get("/health/started").statusCode(200);
            get("/api/v1/products").statusCode(200);
            assertThat(services.calls()).isPositive();
        }
    }

    @Test
    void each_of_its_answers_is_the_last_one_of_its_connection() throws IOException {
        try (Neighbour services = Front.workingServices()) {
            services.answers(200, "{}");
            leave();

            for (String path : new String[] {
                "/health/live", "/api/v1/products", "/openapi/ui/open.js", "/api/none", "/api/%2e%2e/x"
            }) {
                assertThat(RawRequest.send("GET /gateway-war" + path + " HTTP/1.1", "Host: localhost"))
                        .containsIgnoringCase("\r\nconnection: close\r\n");
            }
        }
    }

    private static void leave() throws IOException {
        Files.createFile(FILE);
        Awaitility.await("it notices").atMost(Duration.ofSeconds(10)).untilAsserted(() -> get("/health/ready")
                .statusCode(503));
    }
}
