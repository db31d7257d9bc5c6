package io.cloudretail.user.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Somebody's program that is told of events: it keeps what it is sent, and answers as it is told to. */
final class Receiver implements AutoCloseable {
    record Received(Map<String, String> headers, String body) {}

    private final List<Received> all = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final HttpServer server;
    private volatile int status = 204;
    private volatile boolean silent;

    Receiver() {
        this("127.0.0.1");
    }

    Receiver(String address) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 50);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/hooks";
    }

    Receiver answers(int code) {
        status = code;
        return this;
    }

    /** It takes what it is sent and says nothing, until it is closed. */
    Receiver keepsSilent() {
        silent = true;
        return this;
    }

    void speaks() {
        silent = false;
    }

    List<Received> all() {
        return all;
    }

    private void take(HttpExchange exchange) throws IOException {
        all.add(new Received(
                Map.of(
                        "method",
                        exchange.getRequestMethod(),
                        "webhook-id",
                        header(exchange, "webhook-id"),
                        "webhook-timestamp",
                        header(exchange, "webhook-timestamp"),
                        "webhook-signature",
                        header(exchange, "webhook-signature"),
                        "content-type",
                        header(exchange, "content-type")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (silent) {
            awaitEnd();
        }
        exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        exchange.sendResponseHeaders(status, status == 204 ? -1 : 0);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            silence.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }
}
