package io.cloudretail.gateway.logbook;

import io.cloudretail.kit.http.RequestId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Closes the entry of a request that is over. */
@Singleton
public class Logbook {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final AccessLog log;
    private final Tally tally;

    @Inject
    public Logbook(AccessLog log, Tally tally) {
        this.log = log;
        this.tally = tally;
    }

    public void close(Entry entry, HttpServletRequest request, HttpServletResponse response) {
        int status = response.getStatus();
        String length = response.getHeader("Content-Length");
        if (entry.bytes() < 0 && length != null) {
            entry.carries(Long.parseLong(length));
        }
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        long nanos = entry.nanos();
        tally.count(entry, method, status, nanos);
        Line line = new Line(
                System.currentTimeMillis(),
                RequestId.current(),
                entry,
                method,
                request.getRequestURI(),
                status,
                nanos / 1000);
        if (!log.write(line)) {
            tally.loseLine();
        }
    }
}
