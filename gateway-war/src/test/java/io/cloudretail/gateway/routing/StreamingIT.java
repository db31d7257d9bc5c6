package io.cloudretail.gateway.routing;

import static io.cloudretail.gateway.Front.get;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.gateway.Front;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.RawRequest;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What takes its time: answers that come bit by bit, and bodies that do. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StreamingIT {
    private static final String PATH = "/gateway-war/api/v1/orders/1/events";
    private static final String GET = "GET " + PATH + " HTTP/1.1";
    private static final String CHUNKED_EVENTS =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(StreamingIT.class);
    }

    private ScriptedService service;

    @AfterEach
    void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void events_pass_one_by_one_and_for_longer_than_an_answer_may_take_to_begin() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        service = ScriptedService.saying(out -> {
            out.write((CHUNKED_EVENTS + chunk("data: 1\n\n")).getBytes(ISO_8859_1));
            out.flush();
            seen.await(10, TimeUnit.SECONDS);
            Thread.sleep(2_000);
            out.write((chunk("data: 2\n\n") + "0\r\n\r\n").getBytes(ISO_8859_1));
        });
        try (Socket client = send(GET, "Host: localhost", "Accept: text/event-stream", "Connection: close")) {
            BufferedReader in = reader(client);
            until(in, "data: 1");
            seen.countDown();
            until(in, "data: 2");
            assertThat(rest(in)).endsWith("0\n\n");
        }
    }

    @Test
    void an_answer_that_breaks_off_never_looks_complete() throws Exception {
        String much = "x".repeat(50_000);
        List<String> heads = List.of(
                "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(much),
                CHUNKED_EVENTS + chunk("data: 1\n\n"),
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 100000\r\n\r\n" + much);
        Queue<String> next = new ConcurrentLinkedQueue<>(heads);
        service = ScriptedService.saying(out -> out.write(next.remove().getBytes(ISO_8859_1)));
        while (!next.isEmpty()) {
            assertThat(RawRequest.send(GET, "Host: localhost"))
                    .containsPattern("^(HTTP/1.1 200 |$)")
                    .doesNotContain("\r\n0\r\n", "problem");
        }
    }

    @Test
    void a_short_answer_that_breaks_off_is_a_502() throws Exception {
        service = ScriptedService.saying(
                out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfirst".getBytes(ISO_8859_1)));

        Front.problem(get("/api/v1/orders"), 502);
    }

    @Test
    void a_client_that_leaves_ends_the_call_to_the_service() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        service = ScriptedService.saying(out -> {
            out.write(CHUNKED_EVENTS.getBytes(ISO_8859_1));
            try {
                while (true) {
                    out.write(chunk("data: still there\n\n").getBytes(ISO_8859_1));
                    Thread.sleep(50);
                }
            } catch (IOException gone) {
                left.countDown();
            }
        });
        try (Socket client = send(GET, "Host: localhost", "Accept: text/event-stream")) {
            until(reader(client), "data: still there");
        }
        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void three_hundred_dripping_bodies_keep_nobody_waiting_and_end_with_a_408() throws Exception {
        try (Neighbour services = Front.workingServices()) {
            List<Socket> dripping = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                dripping.add(send(
                        "POST /gateway-war/api/v1/orders HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 1000"));
            }
            int before = services.calls();
            for (int i = 0; i < 5; i++) {
                for (Socket socket : dripping) {
                    socket.getOutputStream().write('x');
                }
                long begin = System.nanoTime();
                get("/api/v1/products").statusCode(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
            }
            assertThat(services.calls() - before).isEqualTo(5);
            for (Socket socket : dripping) {
                try (socket) {
                    String answer = rest(reader(socket));
                    assertThat(answer).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
                }
            }
        }
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static Socket send(String... lines) throws IOException {
        Socket socket = new Socket("localhost", Integer.getInteger("it.http.port"));
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    private static void until(BufferedReader in, String wanted) throws IOException {
        String line = in.readLine();
        while (!wanted.equals(line)) {
            assertThat(line).as("a line before " + wanted).isNotNull();
            line = in.readLine();
        }
    }

    private static String rest(BufferedReader in) throws IOException {
        StringBuilder rest = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            rest.append(line).append('\n');
        }
        return rest.toString();
    }
}
