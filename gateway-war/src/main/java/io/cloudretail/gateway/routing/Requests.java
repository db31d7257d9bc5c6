package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.routing.Upstreams.Upstream;
import io.cloudretail.gateway.shield.UnsafeAddress;
import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Enumeration;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpEntity;

/** Makes of a caller's request the one a service gets. */
@Singleton
public class Requests {
    /** Anything else stays here: forged forwarding headers, private headers of the server, method overrides. */
    private static final List<String> PASSED_ON = List.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "Origin",
            "Stripe-Signature",
            "User-Agent");

    HttpUriRequestBase forwarded(HttpServletRequest request, Passage passage, Upstream upstream, HttpEntity body) {
        HttpUriRequestBase forwarded =
                new HttpUriRequestBase(request.getMethod(), target(upstream.base(), passage.address()));
        for (String name : PASSED_ON) {
            copy(name, request, forwarded);
        }
        if (upstream.hasCookies()) {
            copy("Cookie", request, forwarded);
        }
        forwarded.addHeader(RequestId.HEADER, RequestId.current());
        forwarded.addHeader("X-Forwarded-For", passage.caller().address());
        forwarded.addHeader(Trace.HEADER, Trace.current().orElseGet(TraceParent::fresh));
        forwarded.setEntity(body);
        return forwarded;
    }

    private static void copy(String name, HttpServletRequest request, HttpUriRequestBase forwarded) {
        Enumeration<String> values = request.getHeaders(name);
        while (values.hasMoreElements()) {
            forwarded.addHeader(name, values.nextElement());
        }
    }

    /** The path is as the caller wrote it: the shield has let no spelling through that two readers could read in two ways. */
    private static URI target(URI base, String address) {
        try {
            return URI.create(base + address);
        } catch (IllegalArgumentException malformed) {
            throw new UnsafeAddress("The query is not percent-encoded.");
        }
    }
}
