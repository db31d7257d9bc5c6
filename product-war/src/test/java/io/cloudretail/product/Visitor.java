package io.cloudretail.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Somebody's requests to the service, for tests that run inside it. */
public final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final UUID id;
    private final String token;

    /** An answer, whatever its status. */
    public record Answer(int status, HttpResponse<byte[]> whole) {
        public JsonObject json() {
            return Json.createReader(new StringReader(text())).readObject();
        }

        public String text() {
            return new String(whole.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        /** The last part of a problem's type. */
        public String problem() {
            return json().getString("type").replaceFirst(".*/", "");
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    private Visitor(UUID id, String token) {
        this.id = id;
        this.token = token;
    }

    public static Visitor nobody() {
        return new Visitor(null, "");
    }

    /** Somebody new with this role. */
    public static Visitor with(String role) {
        UUID id = UUID.randomUUID();
        return new Visitor(id, token(id.toString(), "shop-api", role));
    }

    /** Another service. */
    public static Visitor service() {
        return new Visitor(null, token("test", "product", "service"));
    }

    public UUID id() {
        return id;
    }

    public Answer get(String path) {
        return send("GET", path, "application/json", new byte[0]);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "application/json", new byte[0]);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + System.getProperty("it.http.port") + "/product-war" + path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> answer = send(request);
        return new Answer(answer.statusCode(), answer);
    }

    private static String token(String subject, String audience, String role) {
        return new String(send(HttpRequest.newBuilder(URI.create(System.getProperty("it.issuer") + "/test/tokens?sub="
                        + subject + "&aud=" + audience + "&groups=" + role)))
                .body());
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
