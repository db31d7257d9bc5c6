package io.cloudretail.gateway.docs;

import io.cloudretail.gateway.routing.Inquiries;
import io.cloudretail.gateway.routing.Upstreams;
import io.cloudretail.gateway.routing.Upstreams.Upstream;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Clock clock;
    private final Duration age;
    private final Map<String, JsonObject> seen = new ConcurrentHashMap<>();
    private JsonObject document;
    private Instant madeAt = Instant.MIN;

    @Inject
    ShopDocument(
            Upstreams upstreams,
            Inquiries inquiries,
            Clock clock,
            @ConfigProperty(name = "cloudretail.gateway.openapi.age") Duration age) {
        this.upstreams = upstreams;
        this.inquiries = inquiries;
        this.clock = clock;
        this.age = age;
    }

    /** One caller asks the services, the others wait for what it learns: a crowd costs no more than one. */
    synchronized JsonObject current() {
        if (document == null || madeAt.isBefore(clock.instant().minus(age))) {
            upstreams.all().forEach(this::look);
            document = Merge.of(own(), new TreeMap<>(seen));
            madeAt = clock.instant();
        }
        return document;
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
