package io.cloudretail.gateway.routing;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * One request to an upstream and the head of its answer. Any answer, whatever its status, is a success: the circuit
 * guards against services that do not answer. A service's own 503 costs nothing to pass on, and must not close its other
 * doors.
 */
public interface Exchange {
    /** The body is still to be read, and the answer to be closed. */
    ClassicHttpResponse send(HttpUriRequestBase request) throws IOException;

    /** The same for a body so large that it takes its time. */
    default ClassicHttpResponse upload(HttpUriRequestBase request) throws IOException {
        return send(request);
    }
}
