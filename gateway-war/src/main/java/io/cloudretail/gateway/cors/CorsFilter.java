package io.cloudretail.gateway.cors;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers which pages may read answers, and answers their question beforehand. Its place is in web.xml. */
public class CorsFilter implements Filter {
    private static final String METHODS = "DELETE, GET, HEAD, PATCH, POST, PUT";
    private static final String HEADERS = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
            + " Last-Event-ID, X-Request-Id, traceparent";
    private static final String EXPOSED =
            "ETag, Idempotency-Replayed, Location, RateLimit, RateLimit-Policy," + " Retry-After, X-Request-Id";
    private static final String SECONDS = "600";

    private final AllowedOrigins origins;

    @Inject
    public CorsFilter(AllowedOrigins origins) {
        this.origins = origins;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        boolean question =
                asked.getMethod().equals("OPTIONS") && asked.getHeader("Access-Control-Request-Method") != null;
        String origin = asked.getHeader("Origin");
        if (!origins.isEmpty()) {
            answer.addHeader("Vary", "Origin");
        }
        if (origins.contains(origin)) {
            answer.setHeader("Access-Control-Allow-Origin", origin);
            answer.setHeader("Access-Control-Allow-Credentials", "true");
            answer.setHeader("Access-Control-Expose-Headers", EXPOSED);
            if (question) {
                answer.setHeader("Access-Control-Allow-Methods", METHODS);
                answer.setHeader("Access-Control-Allow-Headers", HEADERS);
                answer.setHeader("Access-Control-Max-Age", SECONDS);
            }
        }
        if (question) {
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
