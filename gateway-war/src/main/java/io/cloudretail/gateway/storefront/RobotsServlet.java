package io.cloudretail.gateway.storefront;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] text = RULES.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
