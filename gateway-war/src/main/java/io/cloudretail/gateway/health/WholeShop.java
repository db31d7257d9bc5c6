package io.cloudretail.gateway.health;

import io.cloudretail.gateway.routing.Inquiries;
import io.cloudretail.gateway.routing.Upstreams;
import io.cloudretail.gateway.routing.Upstreams.Upstream;
import io.cloudretail.gateway.snapshot.Snapshot;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks every service how it is, past all circuits: an open circuit must not hide that a service is back. */
@Singleton
public class WholeShop {
    private final Upstreams upstreams;
    private final Inquiries inquiries;
    private final Duration patience;
    private final Snapshot<JsonObject> report;

    @Inject
    WholeShop(
            Upstreams upstreams,
            Inquiries inquiries,
            Clock clock,
            @ConfigProperty(name = "cloudretail.gateway.health.timeout") Duration patience,
            @ConfigProperty(name = "cloudretail.gateway.health.age") Duration age) {
        this.upstreams = upstreams;
        this.inquiries = inquiries;
        this.patience = patience;
        this.report = new Snapshot<>(this::make, age, clock);
    }

    JsonObject report() {
        return report.current();
    }

    private JsonObject make() {
        List<CompletableFuture<JsonObject>> answers =
                upstreams.all().stream().map(this::ask).toList();
        JsonArrayBuilder checks = Json.createArrayBuilder().add(gateway());
        answers.forEach(answer -> checks.add(answer.join()));
        return Report.of(checks.build());
    }

    private JsonObjectBuilder gateway() {
        JsonObjectBuilder data = Json.createObjectBuilder();
        upstreams.circuits().forEach((upstream, state) -> data.add("circuits." + upstream, state));
        return Report.part("gateway", true).add("data", data);
    }

    private CompletableFuture<JsonObject> ask(Upstream upstream) {
        HttpRequest request = HttpRequest.newBuilder(upstream.base().resolve("/health"))
                .timeout(patience)
                .build();
        return inquiries
                .askAsync(request)
                .thenApply(HttpResponse::body)
                .thenApply(body -> ServiceHealth.of(upstream.name(), body))
                .exceptionally(away -> ServiceHealth.away(upstream.name()));
    }
}
