package io.cloudretail.gateway.docs;

import io.cloudretail.gateway.routing.Inquiries;
import io.cloudretail.gateway.routing.Upstreams;
import io.cloudretail.gateway.routing.Upstreams.Upstream;
import io.cloudretail.gateway.snapshot.Snapshot;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The merged document, kept for a while. A service that is away stays in it as it was last seen. */
@Singleton
public class ShopDocument {
    private static final System.Logger LOG = System.getLogger(ShopDocument.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Upstreams upstreams;
    private final Inquiries inquiries;
    private final Map<String, JsonObject> seen = new ConcurrentHashMap<>();
    private final Snapshot<byte[]> document;

    @Inject
    ShopDocument(
            Upstreams upstreams,
            Inquiries inquiries,
            Clock clock,
            @ConfigProperty(name = "cloudretail.gateway.openapi.age") Duration age) {
        this.upstreams = upstreams;
        this.inquiries = inquiries;
        this.document = new Snapshot<>(this::make, age, clock);
    }

    /** As JSON in UTF-8. Not to be changed: it is the same for everybody. */
    byte[] current() {
        return document.current();
    }

    private byte[] make() {
        upstreams.all().forEach(this::look);
        return Merge.of(own(), new TreeMap<>(seen)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void look(Upstream upstream) {
        HttpRequest request = HttpRequest.newBuilder(upstream.base().resolve("/openapi?format=JSON"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = inquiries.ask(request);
            if (answer.statusCode() == 200) {
                seen.put(upstream.name(), read(new ByteArrayInputStream(answer.body())));
            }
        } catch (IOException | JsonException away) {
            LOG.log(System.Logger.Level.WARNING, "No API document from " + upstream.name() + ": " + away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonObject own() {
        return read(ShopDocument.class.getResourceAsStream("gateway.openapi.json"));
    }

    private static JsonObject read(InputStream json) {
        try (var reader = Json.createReader(json)) {
            return reader.readObject();
        }
    }
}
