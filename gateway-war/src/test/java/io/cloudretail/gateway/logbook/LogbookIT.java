package io.cloudretail.gateway.logbook;

import static io.cloudretail.gateway.Front.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.gateway.Front;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators get to know of each request, and of all. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LogbookIT {
    private static final Path LOG = Path.of("target", "it", "access.log").toAbsolutePath();
    private static final int PORT = freePort();

    private Neighbour services;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(
                LogbookIT.class,
                "cloudretail.gateway.access.log=" + LOG,
                "cloudretail.gateway.metrics.port=" + PORT,
                "cloudretail.gateway.bodies.open=1");
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
    void each_request_leaves_one_line_without_anything_secret() {
        UUID user = UUID.randomUUID();
        String token = Server.token(user.toString(), "shop-api", "customer");
        Server.asNobody()
                .header("Authorization", "Bearer " + token)
                .header("Cookie", "refresh=a-cookie")
                .header("X-Request-Id", "logged-1")
                .body("{}")
                .post("/api/v1/orders?secret=1")
                .then()
                .statusCode(200);

        Awaitility.await("the line").atMost(Duration.ofSeconds(10)).until(() -> lines("logged-1") == 1);
        String line = line("logged-1");
        assertThat(line)
                .contains("\"user\":\"" + user + "\"", "\"client\":\"127.0.0.1\"", "\"method\":\"POST\"")
                .contains("/api/v1/orders\"", "\"status\":200", "\"bytes\":2", "\"route\":\"/api/v1/orders\"")
                .doesNotContain("secret", "a-cookie", token);
    }

    @Test
    void what_is_refused_at_the_door_is_written_down_too() {
        Server.asNobody()
                .header("X-Request-Id", "logged-2")
                .urlEncodingEnabled(false)
                .get("/api/v1/orders;id=1")
                .then()
                .statusCode(400);

        Awaitility.await("the line").atMost(Duration.ofSeconds(10)).until(() -> lines("logged-2") == 1);
        assertThat(line("logged-2")).contains("\"refusal\":\"unsafe-address\"");
    }

    @Test
    void a_body_that_finds_no_room_is_written_down_too() throws IOException {
        try (Socket first = new Socket("localhost", Integer.getInteger("it.http.port"))) {
            first.setSoTimeout(20_000);
            first.getOutputStream()
                    .write(("POST /gateway-war/api/v1/orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Length: 2\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            Awaitility.await("no room").atMost(Duration.ofSeconds(5)).until(() -> post("logged-3") == 503);

            Awaitility.await("the line")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> Files.readAllLines(Path.of(LOG + ".0")).stream()
                            .anyMatch(line -> line.contains("logged-3") && line.contains("too-many-bodies")));
            first.getOutputStream().write('}');
            first.getInputStream().readAllBytes();
        }
    }

    private static int post(String id) {
        return Server.asNobody()
                .header("X-Request-Id", id)
                .body("{}")
                .post("/api/v1/orders")
                .statusCode();
    }

    @Test
    void numbers_are_there_for_operators_and_not_for_the_world() {
        get("/api/v1/products/1").statusCode(200);
        Front.problem(
                Server.asNobody()
                        .header("Authorization", "Bearer forged")
                        .get("/api/v1/orders")
                        .then(),
                401);

        String numbers =
                RestAssured.get("http://localhost:" + PORT + "/metrics").asString();
        assertThat(numbers)
                .containsPattern("gateway_requests_seconds_count\\{method=\"GET\",route=\"/api/v1/products\","
                        + "status=\"2xx\",upstream=\"product\"} [1-9]")
                .containsPattern("gateway_refusals_total\\{reason=\"invalid-token\"} [1-9]");
        Front.problem(get("/metrics"), 404);
    }

    private static long lines(String id) throws IOException {
        try (var lines = Files.lines(Path.of(LOG + ".0"))) {
            return lines.filter(line -> line.contains("\"id\":\"" + id + "\"")).count();
        }
    }

    private static String line(String id) {
        try (var lines = Files.lines(Path.of(LOG + ".0"))) {
            return lines.filter(line -> line.contains("\"id\":\"" + id + "\""))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
