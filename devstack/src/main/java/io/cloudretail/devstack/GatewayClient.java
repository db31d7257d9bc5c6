package io.cloudretail.devstack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Talks to the shop as any client does. */
final class GatewayClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final URI api;
    private final String token;

    GatewayClient(URI gateway) {
        this(gateway.resolve("/api/v1/"), "");
    }

    private GatewayClient(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    record Answer(int status, String body) {
        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        JsonArray jsonArray() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readArray();
            }
        }

        Answer expect(int... wanted) {
            for (int each : wanted) {
                if (status == each) {
                    return this;
                }
            }
            throw new StartFailed("The shop answered " + status + ": " + body);
        }
    }

    /** The same client, logged in. */
    GatewayClient as(Account account) {
        JsonObject credentials = Json.createObjectBuilder()
                .add("email", account.email())
                .add("password", account.password())
                .build();
        JsonObject answer = post("auth/login", credentials).expect(200).json();
        return new GatewayClient(api, answer.getString("accessToken"));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, JsonStructure body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer put(String path, JsonValue body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer postCsv(String path, String rows) {
        return send(request(path).header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofString(rows)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new StartFailed("The shop does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while talking to the shop", e);
        }
    }
}
