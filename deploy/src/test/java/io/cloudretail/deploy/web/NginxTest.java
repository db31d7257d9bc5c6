package io.cloudretail.deploy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.cloudretail.deploy.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of the pages' image in a real nginx, where the machine has one. */
class NginxTest {
    @TempDir
    private Path folder;

    private HttpServer gateway;
    private Nginx nginx;

    @BeforeEach
    void open() throws IOException {
        Optional<String> program = Programs.find("nginx");
        assumeTrue(program.isPresent(), "There is no nginx on this machine");
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            String seen = exchange.getRequestURI() + " for "
                    + exchange.getRequestHeaders().getFirst("X-Forwarded-For");
            exchange.getResponseHeaders().add("Content-Security-Policy", "the gateway's");
            byte[] body = seen.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(seen.contains("gone") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
        Path pages = Files.createDirectories(folder.resolve("pages/assets")).getParent();
        Files.writeString(pages.resolve("index.html"), "the page");
        Files.writeString(pages.resolve("assets/libraries-1a2b.js"), "the script");
        Files.writeString(pages.resolve("assets/libraries-1a2b.js.gz"), "the same, packed");
        Files.writeString(pages.resolve("assets/libraries-1a2b.js.br"), "packed as this nginx cannot say");
        for (Path made : new Path[] {pages, pages.resolve("assets")}) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        nginx = Nginx.start(
                program.orElseThrow(),
                folder,
                pages,
                "http://127.0.0.1:" + gateway.getAddress().getPort());
    }

    @AfterEach
    void close() {
        if (nginx != null) {
            nginx.close();
        }
        if (gateway != null) {
            gateway.stop(0);
        }
    }

    @Test
    void every_address_of_the_pages_is_their_one_page() {
        for (String path : new String[] {"/products/lantern", "/account/orders/17", "/cart", "/apiary", "/healthier"}) {
            HttpResponse<String> answer = nginx.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo("the page");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-cache");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .hasSize(1);
        }
    }

    @Test
    void pages_may_show_stripes_fields_where_it_takes_the_payments() {
        assertThat(nginx.get("/checkout").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "script-src 'self' https://js.stripe.com https://*.js.stripe.com;",
                                "; frame-src https://js.stripe.com "));
    }

    @Test
    void the_gateway_says_what_is_on_pages_that_may_be_found() {
        for (String path : new String[] {
            "/",
            "/product/mug",
            "/category/A%20%26%20B",
            "/search?q=a%20b",
            "/robots.txt",
            "/sitemap.xml",
            "/sitemap.xml?part=1"
        }) {
            HttpResponse<String> answer = nginx.get(path);
            assertThat(answer.body()).isEqualTo(path + " for 127.0.0.1");
            assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("the gateway's");
        }
        assertThat(nginx.get("/product/gone").statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_pages_are_there_without_a_gateway() {
        gateway.stop(0);

        for (String path : new String[] {"/", "/product/lantern", "/category/Home", "/search?q=a"}) {
            HttpResponse<String> answer = nginx.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo("the page");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-cache");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
        }
    }

    @Test
    void files_with_a_hash_in_their_name_are_kept_for_ever() {
        HttpResponse<String> answer = nginx.get("/assets/libraries-1a2b.js");

        assertThat(answer.body()).isEqualTo("the script");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void files_are_sent_as_the_build_has_packed_them_to_whoever_accepts_that() {
        HttpResponse<String> plain = nginx.get("/assets/libraries-1a2b.js", "br");
        HttpResponse<String> packed = nginx.get("/assets/libraries-1a2b.js", "gzip, br");

        assertThat(plain.body()).isEqualTo("the script");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.body()).isEqualTo("the same, packed");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        for (HttpResponse<String> answer : List.of(plain, packed)) {
            assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).endsWith("/javascript"));
        }
    }

    @Test
    void a_file_that_is_not_here_is_the_gateways_or_is_gone() {
        assertThat(nginx.get("/assets/libraries-next.js").body()).isEqualTo("/assets/libraries-next.js for 127.0.0.1");

        HttpResponse<String> answer = nginx.get("/assets/libraries-gone.js");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control")).isEmpty();
    }

    @Test
    void the_gateways_addresses_lead_to_the_gateway_as_they_are() {
        for (String path : new String[] {
            "/api/v1/products?q=a%20b&limit=3",
            "/api/v1/products/a%2Fb",
            "/api/v1/products/imports",
            "/api/v1/products/17/images",
            "/api/v1/orders/17/events",
            "/openapi",
            "/openapi/ui",
            "/health",
            "/.well-known/jwks.json"
        }) {
            HttpResponse<String> answer = nginx.get(path);
            assertThat(answer.body()).isEqualTo(path + " for 127.0.0.1");
            assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("the gateway's");
        }
    }

    @Test
    void no_answer_says_what_it_is_served_by() {
        assertThat(nginx.get("/").headers().firstValue("Server")).contains("nginx");
    }
}
