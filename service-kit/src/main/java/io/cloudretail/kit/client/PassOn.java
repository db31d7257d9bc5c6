package io.cloudretail.kit.client;

import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import io.cloudretail.kit.telemetry.Telemetry;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Passes the request's id and trace on to the neighbour. */
public class PassOn implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        if (!"-".equals(RequestId.current())) {
            request.getHeaders().putSingle(RequestId.HEADER, RequestId.current());
        }
        if (!Telemetry.isOn()) {
            // else the server passes on the span of this very call
            Trace.current().ifPresent(trace -> request.getHeaders().putSingle(Trace.HEADER, trace));
        }
    }
}
