package io.cloudretail.gateway.logbook;

import io.cloudretail.kit.http.RequestId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A file of JSON lines, one a request, that begins anew before it grows too large. No query, no token, no cookie. */
@ApplicationScoped
class AccessLog {
    private static final int LIMIT_BYTES = 20_000_000;
    private static final int FILES = 3;

    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord line) {
            return line.getMessage();
        }
    }

    private Clock clock;
    private FileHandler file;

    AccessLog() {}

    /** @param path relative to the server's output folder */
    @Inject
    AccessLog(@ConfigProperty(name = "cloudretail.gateway.access.log") Path path, Clock clock) throws IOException {
        this.clock = clock;
        Files.createDirectories(path.toAbsolutePath().getParent());
        file = new FileHandler(path + ".%g", LIMIT_BYTES, FILES, true);
        file.setFormatter(new Line());
        file.setEncoding("UTF-8");
    }

    void write(Entry entry, String method, String path, int status) {
        JsonObject line = Json.createObjectBuilder()
                .add("time", clock.instant().toString())
                .add("id", RequestId.current())
                .add("client", entry.client())
                .add("user", entry.user())
                .add("method", method)
                .add("path", path)
                .add("status", status)
                .add("bytes", entry.bytes())
                .add("ms", entry.nanos() / 1000 / 1000.0)
                .add("route", entry.route())
                .add("refusal", entry.refusal())
                .build();
        file.publish(new LogRecord(Level.INFO, line + "\n"));
    }

    @PreDestroy
    void close() {
        file.close();
    }
}
