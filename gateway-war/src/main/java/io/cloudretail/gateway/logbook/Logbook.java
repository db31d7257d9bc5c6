package io.cloudretail.gateway.logbook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Closes the entry of a request that is over. */
@Dependent
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
        tally.count(entry, method, status);
        log.write(entry, method, request.getRequestURI(), status);
    }
}
