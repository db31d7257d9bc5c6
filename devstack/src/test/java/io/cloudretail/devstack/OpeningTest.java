package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path folder;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private HttpServer gateway;
    private String report = "\"status\":\"done\",\"refused\":0";

    @BeforeEach
    void listen() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void a_new_shop_gets_its_accounts_and_its_goods_once() {
        opening().run();
        assertThat(calls)
                .containsExactly(
                        "POST auth/register",
                        "POST auth/register",
                        "POST auth/login",
                        "GET users/me",
                        "POST auth/login",
                        "PUT users/7/roles",
                        "POST auth/login",
                        "POST products/imports",
                        "GET products/imports/7",
                        "GET products/imports/7",
                        "GET inventory?sku=S1");
        opening().run();
        assertThat(calls).hasSize(11);
    }

    @Test
    void an_opening_that_broke_off_is_done_again() {
        statuses.put("POST products/imports", 503);
        assertThatThrownBy(() -> opening().run())
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("503");
        statuses.remove("POST products/imports");
        calls.clear();
        opening().run();
        assertThat(calls).startsWith("POST auth/register").endsWith("GET products/imports/7", "GET inventory?sku=S1");
    }

    @Test
    void refused_rows_are_shown() {
        report = "\"status\":\"done\",\"refused\":1";
        assertThatThrownBy(() -> opening().run())
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("\"refused\":1");
        assertThat(calls).endsWith("GET products/imports/7/refusals");
    }

    @Test
    void an_import_that_failed_is_shown_with_its_reason() {
        report = "\"status\":\"failed\",\"failure\":\"Line 1: the column sku is missing\",\"refused\":0";
        assertThatThrownBy(() -> opening().run()).hasMessageContaining("the column sku is missing");
    }

    private Opening opening() {
        URI address = URI.create("http://localhost:" + gateway.getAddress().getPort());
        return new Opening(address, folder.resolve("opened"), OpeningTest::goods, Progress.SILENT);
    }

    private static Delivery goods() {
        try {
            return Delivery.of(new StringReader("sku,title\r\nS1,Tin\r\n"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().replace("/api/v1/", "");
        String call = exchange.getRequestMethod() + " " + path;
        calls.add(call);
        int usual = call.equals("POST auth/register") ? 201 : call.equals("POST products/imports") ? 202 : 200;
        String body = path.startsWith("inventory")
                ? "[{\"sku\":\"S1\",\"available\":1}]"
                : "{\"id\":\"7\",\"accessToken\":\"t\"," + report + "}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(statuses.getOrDefault(call, usual), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
