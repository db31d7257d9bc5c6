package io.cloudretail.gateway.docs;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /openapi}: the API of all services in one document, as JSON. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
    private final transient ShopDocument document;

    @Inject
    public OpenApiServlet(ShopDocument document) {
        this.document = document;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] json = document.current();
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
