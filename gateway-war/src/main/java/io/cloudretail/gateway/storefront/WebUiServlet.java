package io.cloudretail.gateway.storefront;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Addresses inside the web UI: all of them are its one page, which reads the address and shows what belongs there. Search
 * engines and whoever shows a preview of a link read only its head, which therefore says what is at the address.
 */
@WebServlet({
    "",
    "/account/*",
    "/admin/*",
    "/cart/*",
    "/category/*",
    "/checkout/*",
    "/login/*",
    "/orders/*",
    "/product/*",
    "/search/*",
    "/vendor/*"
})
public class WebUiServlet extends HttpServlet {
    private final transient Heads heads;
    private transient Template template;

    @Inject
    public WebUiServlet(Heads heads) {
        this.heads = heads;
    }

    @Override
    public void init() {
        try (InputStream page = getServletContext().getResourceAsStream("/index.html")) {
            template = Template.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException("The web UI's page cannot be read", broken);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Head head = heads.of(path, request.getParameter("q"), request.getQueryString() != null);
        byte[] page = template.with(head).getBytes(StandardCharsets.UTF_8);
        response.setStatus(head.status());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
