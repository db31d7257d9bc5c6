package io.cloudretail.gateway.routing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.gateway.Front;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.RawRequest;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that are too large to be held: a catalogue, a picture. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UploadIT {
    private static final String IMPORTS = "/gateway-war/api/v1/products/imports";
    private static final String IMAGES = "/gateway-war/api/v1/products/1/images";
    private static final int MIB = 1024 * 1024;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(UploadIT.class);
    }

    private ScriptedService service;

    @AfterEach
    void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void an_upload_begins_at_the_service_before_its_end_is_here() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        service = ScriptedService.hearing((in, out) -> {
            in.read();
            begun.countDown();
            out.write(answer("1+" + rest(in, 2 * MIB - 1)));
        });
        byte[] half = "x".repeat(MIB).getBytes(ISO_8859_1);
        try (Socket client = begin(IMPORTS, 2 * MIB)) {
            client.getOutputStream().write(half);
            assertThat(begun.await(10, TimeUnit.SECONDS))
                    .as("the service hears it")
                    .isTrue();
            client.getOutputStream().write(half);

            assertThat(answerTo(client)).startsWith("HTTP/1.1 200 ").contains("1+" + (2 * MIB - 1));
        }
    }

    /** Three times 90 MiB in a heap of 256. */
    @Test
    void uploads_that_are_more_than_the_gateways_memory_pass_through_it() throws Exception {
        int length = 90 * MIB;
        service = ScriptedService.hearing((in, out) -> out.write(answer(rest(in, length))));
        List<CompletableFuture<String>> uploads = Stream.of(1, 2, 3)
                .map(i -> CompletableFuture.supplyAsync(() -> upload(length)))
                .toList();

        for (CompletableFuture<String> upload : uploads) {
            assertThat(upload.get(60, TimeUnit.SECONDS))
                    .startsWith("HTTP/1.1 200 ")
                    .contains(String.valueOf(length));
        }
    }

    @Test
    void more_than_a_routes_limit_is_a_413_problem_and_no_service_gets_the_whole() throws Exception {
        try (Neighbour services = Front.workingServices()) {
            Neighbour.Received before = services.last();

            try (Socket image = begin(IMAGES, 5 * MIB + 1);
                    Socket catalogue = begin(IMPORTS, 100 * MIB + 1)) {
                assertRefused(answerTo(image));
                assertRefused(answerTo(catalogue));
            }
            String chunk = Integer.toHexString(5 * MIB + 1) + "\r\n" + "x".repeat(5 * MIB + 1) + "\r\n0\r\n\r\n";
            assertRefused(RawRequest.post(IMAGES, List.of(authorization(), "Transfer-Encoding: chunked"), chunk));

            assertThat(services.last()).isEqualTo(before);
        }
    }

    @Test
    void as_much_as_a_routes_limit_passes_in_chunks_too() throws Exception {
        try (Neighbour services = Front.workingServices()) {
            String chunk = Integer.toHexString(5 * MIB) + "\r\n" + "x".repeat(5 * MIB) + "\r\n0\r\n\r\n";

            assertThat(RawRequest.post(
                            IMAGES, List.of(authorization(), "Transfer-Encoding: chunked", "Connection: close"), chunk))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(services.last().body()).hasSize(5 * MIB);
        }
    }

    @Test
    void an_upload_from_nobody_is_a_401_problem_and_takes_no_place_at_a_service() throws Exception {
        try (Neighbour services = Front.workingServices()) {
            Neighbour.Received before = services.last();

            for (String path : List.of(IMPORTS, IMAGES)) {
                assertThat(RawRequest.post(path, List.of("Content-Length: 1", "Connection: close"), "x"))
                        .startsWith("HTTP/1.1 401 ")
                        .contains("application/problem+json");
            }

            assertThat(services.last()).isEqualTo(before);
        }
    }

    private static String authorization() {
        return "Authorization: Bearer " + Server.token(UUID.randomUUID().toString(), "shop-api", "admin");
    }

    private static void assertRefused(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
    }

    private static String upload(int length) {
        byte[] block = "x".repeat(MIB).getBytes(ISO_8859_1);
        try (Socket client = begin(IMPORTS, length)) {
            for (int sent = 0; sent < length; sent += block.length) {
                client.getOutputStream().write(block);
            }
            return answerTo(client);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Socket begin(String path, int length) throws IOException {
        Socket socket = new Socket("localhost", Integer.getInteger("it.http.port"));
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + authorization()
                                + "\r\nContent-Type: text/csv\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(ISO_8859_1));
        return socket;
    }

    /** Its end may be long in coming: the server waits for the rest of a body that was refused. */
    private static String answerTo(Socket client) {
        StringBuilder answer = new StringBuilder();
        try {
            InputStream in = client.getInputStream();
            for (int next = 0; next >= 0 && !isWhole(answer); ) {
                next = in.read();
                answer.append((char) next);
            }
            return answer.toString();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean isWhole(StringBuilder answer) {
        int end = answer.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(answer);
        return end >= 0 && length.find() && answer.length() >= end + 4 + Integer.parseInt(length.group(1));
    }

    /** Hears so many bytes, and returns how many. */
    private static String rest(BufferedReader in, int length) throws IOException {
        char[] block = new char[MIB];
        int heard = 0;
        while (heard < length) {
            int read = in.read(block);
            if (read < 0) {
                break;
            }
            heard += read;
        }
        return String.valueOf(heard);
    }

    private static byte[] answer(String text) {
        return ("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: " + text.length()
                        + "\r\n\r\n" + text)
                .getBytes(ISO_8859_1);
    }
}
