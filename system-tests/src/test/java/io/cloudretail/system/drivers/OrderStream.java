package io.cloudretail.system.drivers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudretail.system.stack.RunningShop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An order as a browser follows it: server-sent events through the gateway. */
public final class OrderStream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream body;
    private final BufferedReader lines;
    private String lastId;

    private OrderStream(InputStream body) {
        this.body = body;
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** @param seen the id of the last event that was seen; null for none */
    static OrderStream of(String orderId, String accessToken, String seen) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningShop.get().gateway() + "/api/v1/orders/" + orderId + "/events"))
                .header("Authorization", "Bearer " + accessToken)
                .header("Accept", "text/event-stream")
                .header("X-Forwarded-For", Gateway.someAddress());
        if (seen != null) {
            request.header("Last-Event-ID", seen);
        }
        try {
            var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("No stream: " + answer.statusCode());
            }
            return new OrderStream(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** The status of the next event; "ended" when there is none any more. */
    public String next() {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                }
                if (line.startsWith("data:")) {
                    return JSON.readTree(line.substring(5)).path("status").asText();
                }
            }
            return "ended";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The id of the last event that was read whole: with it one comes back. */
    public String lastId() {
        return lastId;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
