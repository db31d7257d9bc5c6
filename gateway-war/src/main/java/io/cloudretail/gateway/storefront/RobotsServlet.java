package io.cloudretail.gateway.storefront;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code GET /robots.txt}: pages that are about a person or behind a login are nothing for search engines. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {
    private static final String RULES = """
            User-agent: *
            Disallow: /account
            Disallow: /admin
            Disallow: /cart
            Disallow: /checkout
            Disallow: /login
            Disallow: /orders
            Disallow: /vendor

            Sitemap: %s
            """;

    private final transient byte[] rules;

    @Inject
    public RobotsServlet(@ConfigProperty(name = "cloudretail.gateway.shop.url") URI shop) {
        rules = RULES.formatted(shop.resolve(SitemapParts.PATH)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(rules.length);
        response.getOutputStream().write(rules);
    }
}
