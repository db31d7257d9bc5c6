package io.cloudretail.product.picture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The few calls of S3 that pictures need, in memory. It checks no signature, but wants one. */
final class BucketStandIn implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private volatile boolean broken;
    private volatile boolean secretive;

    private BucketStandIn(HttpServer server) {
        this.server = server;
    }

    static BucketStandIn open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        BucketStandIn bucket = new BucketStandIn(server);
        server.createContext("/", bucket::answer);
        server.start();
        return bucket;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** By path: the bucket, and the object's key. */
    Map<String, byte[]> objects() {
        return objects;
    }

    /** As to somebody who may not list it. */
    void denyWhatIsMissing() {
        secretive = true;
    }

    void breakDown() {
        broken = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String signature = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (broken) {
            send(exchange, 503, error("SlowDown"));
        } else if (!signature.startsWith("AWS4-HMAC-SHA256 Credential=key/")) {
            send(exchange, 403, error("InvalidAccessKeyId"));
        } else {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, body);
                    send(exchange, 200, new byte[0]);
                }
                case "GET" ->
                    send(
                            exchange,
                            objects.containsKey(path) ? 200 : secretive ? 403 : 404,
                            objects.getOrDefault(path, error(secretive ? "AccessDenied" : "NoSuchKey")));
                case "DELETE" -> {
                    objects.remove(path);
                    send(exchange, 204, new byte[0]);
                }
                default -> send(exchange, 405, error("MethodNotAllowed"));
            }
        }
    }

    private static byte[] error(String code) {
        return ("<Error><Code>" + code + "</Code><Message>-</Message></Error>").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
