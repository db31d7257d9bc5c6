package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.routing.Upstreams.Upstream;
import io.cloudretail.gateway.shield.Address;
import io.cloudretail.gateway.shield.BodyTooLarge;
import io.cloudretail.gateway.shield.BodyUnreadable;
import io.cloudretail.gateway.shield.UnsafeAddress;
import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes of a caller's request the one a service gets. */
@Dependent
public class Requests {
    /** Anything else stays here: forged forwarding headers, private headers of the server, method overrides. */
    private static final Set<String> PASSED_ON = Set.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "Origin",
            "User-Agent");

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Duration patience;
    private final int bodyLimit;

    @Inject
    public Requests(
            @ConfigProperty(name = "cloudretail.gateway.answer.timeout") Duration patience,
            @ConfigProperty(name = "cloudretail.gateway.body.limit") int bodyLimit) {
        this.patience = patience;
        this.bodyLimit = bodyLimit;
    }

    HttpRequest forwarded(HttpServletRequest request, Caller caller, Upstream upstream) {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(target(request, upstream.base()))
                .timeout(patience)
                .method(request.getMethod(), BodyPublishers.ofByteArray(body(request)));
        for (String name : PASSED_ON) {
            Collections.list(request.getHeaders(name)).forEach(value -> forwarded.header(name, value));
        }
        if (upstream.hasCookies()) {
            Collections.list(request.getHeaders("Cookie")).forEach(value -> forwarded.header("Cookie", value));
        }
        forwarded.header(RequestId.HEADER, RequestId.current());
        forwarded.header("X-Forwarded-For", caller.address());
        Trace.current().ifPresent(trace -> forwarded.header(Trace.HEADER, trace));
        return forwarded.build();
    }

    /** The path is as the caller wrote it: the shield has let no spelling through that two readers could read in two ways. */
    private static URI target(HttpServletRequest request, URI base) {
        String query = request.getQueryString();
        try {
            return URI.create(base + Address.of(request) + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException malformed) {
            throw new UnsafeAddress("The query is not percent-encoded.");
        }
    }

    private byte[] body(HttpServletRequest request) {
        if (!WITH_BODY.contains(request.getMethod())) {
            return new byte[0];
        }
        byte[] body = read(request);
        if (body.length > bodyLimit) {
            throw new BodyTooLarge(bodyLimit);
        }
        return body;
    }

    private byte[] read(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(bodyLimit + 1);
        } catch (IOException brokenOff) {
            throw new BodyUnreadable(brokenOff);
        }
    }
}
