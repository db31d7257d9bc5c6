package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.routing.Upstreams.Upstream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** Makes of a service's answer the one the caller gets. */
final class Answers {
    private static final List<String> PASSED_ON = List.of(
            "Allow",
            "Cache-Control",
            "Content-Disposition",
            "Content-Language",
            "Content-Type",
            "ETag",
            "Idempotency-Replayed",
            "Last-Modified",
            "Retry-After",
            "Vary",
            "WWW-Authenticate");

    private Answers() {}

    static void passOn(Upstream upstream, HttpResponse<byte[]> answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.statusCode());
        for (String name : PASSED_ON) {
            answer.headers().allValues(name).forEach(value -> response.addHeader(name, value));
        }
        // Only the user service keeps anything in a browser: the refresh token
        if (upstream.name().equals("user")) {
            answer.headers().allValues("Set-Cookie").forEach(value -> response.addHeader("Set-Cookie", value));
        }
        answer.headers()
                .firstValue("Location")
                .ifPresent(location -> response.setHeader("Location", outward(upstream, location)));
        if (answer.request().method().equals("HEAD")) {
            answer.headers().firstValueAsLong("Content-Length").ifPresent(response::setContentLengthLong);
        } else if (answer.statusCode() != 204 && answer.statusCode() != 304) {
            response.setContentLength(answer.body().length);
        }
        response.getOutputStream().write(answer.body());
    }

    /** A service names itself by the address it has inside; outside only the path is true. */
    private static String outward(Upstream upstream, String location) {
        String inside = upstream.base().toString();
        return location.startsWith(inside + "/") ? location.substring(inside.length()) : location;
    }
}
