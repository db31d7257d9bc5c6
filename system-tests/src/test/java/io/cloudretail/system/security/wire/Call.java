package io.cloudretail.system.security.wire;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One request over a kept connection, from an address of its own, so that no limit on one address counts them together. */
public final class Call {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String what;
    private final HttpRequest.Builder request;
    private BodyPublisher body = BodyPublishers.noBody();
    private final String method;

    private Call(Service door, String method, String address) {
        this.method = method;
        what = method + " " + (address.length() > 200 ? address.substring(0, 200) + "…" : address);
        request = HttpRequest.newBuilder(
                        URI.create(RunningShop.get().server(door).url() + address))
                .timeout(PATIENCE);
        if (door == Service.GATEWAY) {
            header("X-Forwarded-For", someAddress());
        }
    }

    public static Call throughTheGateway(String method, String address) {
        return new Call(Service.GATEWAY, method, address);
    }

    /** Past the gateway, as somebody who is in the shop's own network. */
    public static Call straightTo(Service service, String method, String address) {
        return new Call(service, method, address);
    }

    public Call header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    /** One more, beside those of the same name. */
    public Call also(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Call json(Object document) {
        return body("application/json", document.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Call body(String mediaType, byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return header("Content-Type", mediaType);
    }

    public Answer send() {
        HttpRequest built = request.method(method, body).build();
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    CLIENT.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new Answer(what, answer.statusCode(), answer.headers(), answer.body(), took);
        } catch (IOException broken) {
            throw new AssertionError("No answer to " + what + ": " + broken, broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** The quickest of up to three tries, for requests that change nothing: a busy machine is no fault of the shop. */
    public Answer sendTimed() {
        Answer best = send();
        for (int tries = 1; tries < 3 && best.took().compareTo(AnswerAssert.QUICK) > 0; tries++) {
            Answer next = send();
            best = next.took().compareTo(best.took()) < 0 ? next : best;
        }
        return best;
    }

    static String someAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }
}
