package io.cloudretail.gateway.routing;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * One request to an upstream and its whole answer. Any answer, whatever its status, is a success: the circuit guards
 * against services that do not answer. A service's own 503 costs nothing to pass on, and must not close its other doors.
 */
public interface Exchange {
    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;
}
