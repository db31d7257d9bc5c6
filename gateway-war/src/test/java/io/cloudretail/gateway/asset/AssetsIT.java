package io.cloudretail.gateway.asset;

import static io.cloudretail.gateway.Front.get;
import static io.cloudretail.gateway.Front.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The files of the web UI, in every coding that somebody may accept. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AssetsIT {
    /** What browsers and others say they accept, and what they get. */
    private static final Map<String, String> CODINGS = Map.of(
            "gzip, deflate, br, zstd", "br",
            "br", "br",
            "gzip, deflate", "gzip",
            "gzip, br;q=0", "gzip",
            "br;q=0", "",
            "identity, gzip;q=0.5", "",
            "", "");

    private static final Map<String, String> SUFFIXES = Map.of("br", ".br", "gzip", ".gz", "", "");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(AssetsIT.class);
    }

    @Test
    void scripts_and_styles_come_in_the_smallest_coding_that_is_accepted() throws Exception {
        for (var file :
                Map.of(script(), "text/javascript", styles(), "text/css").entrySet()) {
            for (var coding : CODINGS.entrySet()) {
                var answer = ask("GET", file.getKey(), "Accept-Encoding", coding.getKey());

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(codingOf(answer)).as(coding.getKey()).isEqualTo(coding.getValue());
                assertThat(answer.body()).isEqualTo(built(file.getKey() + SUFFIXES.get(coding.getValue())));
                // The server tells some lengths chunk by chunk
                assertThat(answer.headers().allValues("Content-Length")).isSubsetOf("" + answer.body().length);
                assertThat(answer.headers().allValues("Content-Type")).containsExactly(file.getValue());
                assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
                assertThat(answer.headers().allValues("Cache-Control"))
                        .containsExactly("public, max-age=31536000, immutable");
            }
        }
    }

    @Test
    void what_is_packed_is_the_same_and_smaller() throws Exception {
        byte[] plain = ask("GET", script(), "Accept-Encoding", "").body();
        byte[] gzip = ask("GET", script(), "Accept-Encoding", "gzip").body();
        byte[] brotli = ask("GET", script(), "Accept-Encoding", "br").body();

        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
                .isEqualTo(plain);
        assertThat(gzip.length).isLessThan(plain.length / 2);
        assertThat(brotli.length).isLessThan(gzip.length * 9 / 10);
    }

    @Test
    void whoever_has_a_file_in_a_coding_is_not_sent_that_one_again() throws Exception {
        for (String has : List.of("br", "gzip", "")) {
            String tag = tagOf(ask("GET", script(), "Accept-Encoding", has));
            for (String wants : List.of("br", "gzip", "")) {
                var answer = ask("GET", script(), "Accept-Encoding", wants, "If-None-Match", "\"x\", " + tag);

                assertThat(answer.statusCode()).isEqualTo(has.equals(wants) ? 304 : 200);
                assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
                if (has.equals(wants)) {
                    assertThat(tagOf(answer)).isEqualTo(tag);
                    assertThat(answer.body()).isEmpty();
                }
            }
        }
    }

    @Test
    void a_head_says_what_a_get_would() throws Exception {
        for (String accepted : CODINGS.keySet()) {
            var get = ask("GET", script(), "Accept-Encoding", accepted);
            var head = ask("HEAD", script(), "Accept-Encoding", accepted);

            assertThat(head.body()).isEmpty();
            assertThat(head.statusCode()).isEqualTo(200);
            for (String name :
                    List.of("Content-Encoding", "Content-Length", "Content-Type", "ETag", "Vary", "Cache-Control")) {
                assertThat(head.headers().allValues(name))
                        .as(name)
                        .isEqualTo(get.headers().allValues(name));
            }
        }
    }

    /** A part of a packed file would be nothing that anybody could read. */
    @Test
    void whoever_asks_for_a_part_gets_all_of_it() throws Exception {
        for (String accepted : List.of("br", "gzip", "")) {
            var answer = ask("GET", script(), "Accept-Encoding", accepted, "Range", "bytes=0-9");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Range")).isEmpty();
            assertThat(answer.body()).isEqualTo(built(script() + SUFFIXES.get(accepted)));
        }
    }

    @Test
    void what_does_not_get_smaller_is_sent_as_it_is() throws Exception {
        String font = named("[\\w-]+latin-wght-normal-[\\w-]+\\.woff2", built(styles()));

        var answer = ask("GET", font, "Accept-Encoding", "gzip, br");

        assertThat(answer.body()).isEqualTo(built(font));
        assertThat(codingOf(answer)).isEmpty();
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("font/woff2");
    }

    @Test
    void a_packed_file_asked_for_by_its_own_name_is_a_file_like_any_other() throws Exception {
        var answer = ask("GET", script() + ".br", "Accept-Encoding", "gzip, br");

        assertThat(answer.body()).isEqualTo(built(script() + ".br"));
        assertThat(codingOf(answer)).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_a_404_that_nobody_keeps() {
        for (String path :
                List.of("/assets/gone-B4s.js", "/assets/gone.js.br", "/assets/", "/assets", "/assets/none/x.js")) {
            problem(get(path), 404).header("Cache-Control", "no-store");
        }
    }

    /** A page is made for each who asks, and the server knows no Brotli. */
    @Test
    void pages_are_compressed_by_the_server() throws Exception {
        for (var coding :
                Map.of("br", "", "br, gzip", "gzip", "gzip", "gzip", "", "").entrySet()) {
            var answer = ask("GET", "/search?q=mug", "Accept-Encoding", coding.getKey());

            assertThat(codingOf(answer)).isEqualTo(coding.getValue());
            assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        }
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        String base = "http://localhost:" + System.getProperty("it.http.port") + "/" + System.getProperty("it.war");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String codingOf(HttpResponse<?> answer) {
        return String.join(",", answer.headers().allValues("Content-Encoding"));
    }

    private static String tagOf(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String script() throws IOException {
        return named("libraries-[\\w-]+\\.js", built("/index.html"));
    }

    private static String styles() throws IOException {
        return named("index-[\\w-]+\\.css", built("/index.html"));
    }

    private static String named(String pattern, byte[] text) {
        Matcher name = Pattern.compile("/assets/" + pattern).matcher(new String(text, StandardCharsets.UTF_8));
        assertThat(name.find()).isTrue();
        return name.group();
    }

    /** A file as the web UI's build made it. */
    private static byte[] built(String path) throws IOException {
        try (InputStream file = AssetsIT.class.getResourceAsStream("/META-INF/resources" + path)) {
            assertThat(file).as(path).isNotNull();
            return file.readAllBytes();
        }
    }
}
