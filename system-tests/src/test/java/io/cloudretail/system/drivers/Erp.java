package io.cloudretail.system.drivers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** Somebody's own program, which is told by webhook what happens, and believes what is signed. */
public final class Erp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final List<JsonPath> believed = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile String secret;

    public Erp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    public void trusts(String signingSecret) {
        secret = signingSecret;
    }

    /** An event of this type about this subject, once it was told. */
    public JsonPath awaits(String type, String subject) {
        return Awaitility.await(type + " about " + subject)
                .atMost(PATIENCE)
                .until(
                        () -> believed.stream()
                                .filter(event -> type.equals(event.getString("type"))
                                        && subject.equals(event.getString("subject")))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    public List<String> types() {
        return believed.stream().map(event -> event.getString("type")).toList();
    }

    private void take(HttpExchange request) throws IOException {
        String body = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signed = header(request, "webhook-id") + "." + header(request, "webhook-timestamp") + "." + body;
        boolean genuine =
                List.of(header(request, "webhook-signature").split(" ")).contains("v1," + mac(signed));
        if (genuine) {
            believed.add(JsonPath.from(body));
        }
        request.sendResponseHeaders(genuine ? 204 : 401, -1);
        request.close();
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String header(HttpExchange request, String name) {
        return String.valueOf(request.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
