package io.cloudretail.order.live;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Surroundings.ship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Server-sent events: how an order stands, and what becomes of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Timeout(90)
class OrderEventsIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(OrderEventsIT.class);
    }

    private final UUID customer = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void whoever_watches_is_told_how_it_stands_and_each_change_until_the_last() throws Exception {
        String id = confirmed();
        try (Stream stream = watch(customer, "customer", id, null)) {
            assertThat(stream.next()).contains("CONFIRMED").contains("\"last\":false");

            ship(id, "Royal Mail", "RM1").statusCode(200);
            assertThat(stream.next()).contains("SHIPPED");

            Server.asUser(UUID.randomUUID(), "admin")
                    .post("/api/v1/orders/" + id + "/deliver")
                    .then()
                    .statusCode(200);
            assertThat(stream.next()).contains("DELIVERED").contains("\"last\":true");
            assertThat(stream.next()).as("after the last").isNull();
        }
    }

    @Test
    void an_order_that_has_ended_is_told_once_and_the_stream_ends() throws Exception {
        neighbours.answersAt("PUT /internal/payments", 200, "{\"status\":\"DECLINED\",\"reason\":\"no\"}");
        String id = order(customer, TWO_MUGS).statusCode(201).extract().path("id");

        try (Stream stream = watch(customer, "customer", id, null)) {
            assertThat(stream.next()).contains("REJECTED").contains("\"last\":true");
            assertThat(stream.next()).isNull();
        }
    }

    @Test
    void whoever_comes_back_with_the_last_id_misses_nothing_and_hears_nothing_twice() throws Exception {
        String id = confirmed();
        String last;
        try (Stream stream = watch(customer, "customer", id, null)) {
            assertThat(stream.next()).contains("CONFIRMED");
            last = stream.lastId();
        }
        ship(id, "Royal Mail", "RM1").statusCode(200);

        try (Stream stream = watch(customer, "customer", id, last)) {
            assertThat(stream.next()).contains("SHIPPED");
        }
        for (String none :
                List.of("x", "-1", "99999999999999999999", UUID.randomUUID().toString())) {
            try (Stream stream = watch(UUID.randomUUID(), "admin", id, none)) {
                assertThat(stream.next()).as("for " + none).contains("SHIPPED");
            }
        }
        try (Stream stream = watch(UUID.randomUUID(), "admin", id, "0")) {
            assertThat(stream.next()).contains("PENDING");
            assertThat(stream.next()).contains("CONFIRMED");
            assertThat(stream.next()).contains("SHIPPED");
        }
    }

    @Test
    void a_silent_stream_shows_that_it_lives_and_ends_after_its_time() throws Exception {
        try (Stream stream = watch(UUID.randomUUID(), "admin", confirmed(), null)) {
            assertThat(stream.next()).contains("CONFIRMED");
            assertThat(stream.next()).as("until its end").isNull();
            assertThat(stream.beats()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void nobody_watches_more_than_so_many_at_once_and_who_leaves_makes_room() throws Exception {
        String id = confirmed();
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            streams.add(watch(customer, "customer", id, null));
            assertThat(streams.get(i).next()).contains("CONFIRMED");
        }
        Server.asUser(customer, "customer")
                .accept("text/event-stream")
                .get("/api/v1/orders/" + id + "/events")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body(containsString("too-many-streams"));
        watch(UUID.randomUUID(), "admin", id, null).close();
        for (Stream stream : streams) {
            stream.close();
        }

        neighbours.untilAnswered(() -> {
            try (Stream stream = watch(customer, "customer", id, null)) {
                assertThat(stream.status()).isEqualTo(200);
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    @Test
    void others_see_nothing_of_an_order() {
        String id = confirmed();
        String path = "/api/v1/orders/" + id + "/events";

        for (UUID other : List.of(UUID.randomUUID(), UUID.randomUUID())) {
            Server.asUser(other, "customer")
                    .accept("text/event-stream")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        Server.asUser(customer, "vendor").get(path).then().statusCode(403);
        Server.asNobody().get(path).then().statusCode(401);
        Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + UUID.randomUUID() + "/events")
                .then()
                .statusCode(404);
    }

    private String confirmed() {
        return order(customer, TWO_MUGS).statusCode(201).extract().path("id");
    }

    private static Stream watch(UUID caller, String role, String id, String lastId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + System.getProperty("it.http.port") + "/"
                        + System.getProperty("it.war") + "/api/v1/orders/" + id + "/events"))
                .header("Authorization", "Bearer " + Server.token(caller.toString(), "shop-api", role))
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return new Stream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    /** A stream as a browser reads it. */
    private static final class Stream implements AutoCloseable {
        private final HttpResponse<InputStream> answer;
        private final BufferedReader lines;
        private String lastId;
        private int beats;

        Stream(HttpResponse<InputStream> answer) {
            this.answer = answer;
            this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** The data of the next event; null when the stream has ended. */
        String next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith(":")) {
                    beats++;
                } else if (line.startsWith("data:")) {
                    return line.substring(5).strip();
                }
            }
            return null;
        }

        String lastId() {
            return lastId;
        }

        int beats() {
            return beats;
        }

        int status() {
            return answer.statusCode();
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }
}
