package io.cloudretail.testkit.neighbour;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudretail.testkit.patience.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A neighbour on a fixed port that answers the same to everything, until it is told otherwise, and counts the calls. */
public final class Neighbour implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** What a caller sent, header names in lower case. */
    public record Received(String method, String address, Map<String, List<String>> headers, String body) {}

    private record Answer(int status, String body, Duration delay, Map<String, String> headers) {}

    private volatile Received last;

    private Neighbour(HttpServer server) {
        this.server = server;
    }

    /** In the container, where every neighbour's address leads. */
    public static Neighbour here() {
        return on(Integer.getInteger("it.neighbour.port"));
    }

    public static Neighbour on(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Neighbour neighbour = new Neighbour(server);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", neighbour::answer);
            server.start();
            return neighbour;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Answers everything so, from now on. */
    public Neighbour answers(int status, String body) {
        return answersAfter(Duration.ZERO, status, body);
    }

    public Neighbour answersAfter(Duration wait, int status, String body) {
        answers.clear();
        answers.put("/", new Answer(status, body, wait, Map.of()));
        return this;
    }

    /** Answers requests that contain this ("PUT /internal/x") differently from the rest; the longest counts. */
    public Neighbour answersAt(String request, int status, String body) {
        answers.put(request, new Answer(status, body, Duration.ZERO, Map.of()));
        return this;
    }

    /** Answers everything so, with these headers. */
    public Neighbour answersWith(int status, Map<String, String> headers) {
        answers.clear();
        answers.put("/", new Answer(status, "{}", Duration.ZERO, headers));
        return this;
    }

    /** Repeats a call until it is answered: the circuit of an earlier test may be open for a second. */
    public void untilAnswered(Runnable call) {
        Await.untilPasses(call);
    }

    /** The request that was answered last. */
    public Received last() {
        return last;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        last = received(exchange);
        Answer answer = answerFor(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        LockSupport.parkNanos(answer.delay().toNanos());
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        // the next test has a neighbour of its own at this address: a kept connection would lead to this one, which is
        // gone
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Received received(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    private Answer answerFor(String request) {
        return answers.entrySet().stream()
                .filter(entry -> request.contains(entry.getKey()))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(new Answer(200, "{}", Duration.ZERO, Map.of()));
    }
}
