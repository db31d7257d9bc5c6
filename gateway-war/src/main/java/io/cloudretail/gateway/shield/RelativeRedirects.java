package io.cloudretail.gateway.shield;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;

/** Redirects within the shop name a path only: the server would build the host from what the caller says it is. */
final class RelativeRedirects extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    RelativeRedirects(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        URI target = URI.create(location);
        boolean inside = target.getHost() == null || target.getHost().equals(request.getServerName());
        super.sendRedirect(inside ? target.getRawPath() : location);
    }
}
