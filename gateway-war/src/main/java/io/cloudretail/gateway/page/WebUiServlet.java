package io.cloudretail.gateway.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Addresses inside the web UI: all of them are its one page, which reads the address and shows what belongs there. */
@WebServlet({
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
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try (InputStream page = getServletContext().getResourceAsStream("/index.html")) {
            page.transferTo(response.getOutputStream());
        }
    }
}
