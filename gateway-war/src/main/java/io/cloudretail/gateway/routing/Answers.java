package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.page.ProblemPage;
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
            "Vary");

    private Answers() {}

    static void passOn(Upstream upstream, HttpResponse<byte[]> answer, HttpServletResponse response)
            throws IOException {
        if (isPageOfTheServer(answer)) {
            ProblemPage.write(response, answer.statusCode());
            return;
        }
        response.setStatus(answer.statusCode());
        for (String name : PASSED_ON) {
            answer.headers().allValues(name).forEach(value -> response.addHeader(name, value));
        }
        if (answer.statusCode() == 401) {
            answer.headers()
                    .allValues("WWW-Authenticate")
                    .forEach(value -> response.addHeader("WWW-Authenticate", value));
        }
        if (upstream.hasCookies()) {
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

    /** What a service's server refuses before the service sees it comes as a page of HTML with a text of the server's. */
    private static boolean isPageOfTheServer(HttpResponse<byte[]> answer) {
        return answer.statusCode() >= 400
                && answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/html"))
                        .isPresent();
    }

    /** A service names itself by the address it has inside; outside only the path is true. */
    private static String outward(Upstream upstream, String location) {
        String inside = upstream.base().toString();
        return location.startsWith(inside + "/") ? location.substring(inside.length()) : location;
    }
}
