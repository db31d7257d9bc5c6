package io.cloudretail.gateway.logbook;

import io.cloudretail.kit.metrics.Metrics;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where operators read the numbers: a port of its own, because the shop's is open to the world. */
@Singleton
class MetricsPort {
    private static final int NONE = 0;

    private final String host;
    private final int port;
    private final Metrics metrics;
    private HTTPServer server;

    @Inject
    MetricsPort(
            @ConfigProperty(name = "cloudretail.gateway.metrics.host") String host,
            @ConfigProperty(name = "cloudretail.gateway.metrics.port") int port,
            Metrics metrics) {
        this.host = host;
        this.port = port;
        this.metrics = metrics;
    }

    void open(@Observes @Initialized(ApplicationScoped.class) Object start) throws IOException {
        if (port != NONE) {
            server = HTTPServer.builder()
                    .hostname(host)
                    .port(port)
                    .registry(metrics.registry())
                    .buildAndStart();
        }
    }

    @PreDestroy
    void close() {
        if (server != null) {
            server.close();
        }
    }
}
