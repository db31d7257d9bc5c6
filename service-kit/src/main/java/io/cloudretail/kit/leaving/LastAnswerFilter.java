package io.cloudretail.kit.leaving;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Makes each answer of a server that leaves the last one of its connection. */
@WebFilter(filterName = "last-answer", urlPatterns = "/*", asyncSupported = true)
public class LastAnswerFilter implements Filter {
    private final Leaving leaving;

    @Inject
    public LastAnswerFilter(Leaving leaving) {
        this.leaving = leaving;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (leaving.begun()) {
            ((HttpServletResponse) response).setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }
}
