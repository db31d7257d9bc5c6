package io.cloudretail.kit.http;

import io.cloudretail.kit.telemetry.Telemetry;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every request its id, and every answer the same. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestIdFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestId.begin(((HttpServletRequest) request).getHeader(RequestId.HEADER));
        Trace.begin(((HttpServletRequest) request).getHeader(Trace.HEADER));
        Telemetry.note("cloudretail.request", RequestId.current());
        ((HttpServletResponse) response).setHeader(RequestId.HEADER, RequestId.current());
        try {
            chain.doFilter(request, response);
        } finally {
            Trace.end();
            RequestId.end();
        }
    }
}
