package io.cloudretail.gateway.storefront;

import io.cloudretail.gateway.page.ProblemPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code GET /sitemap.xml} is the index of the sitemap, {@code ?part=1} and so on are what it leads to. */
@WebServlet(SitemapParts.PATH)
public class SitemapServlet extends HttpServlet {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final String SECONDS_TO_MAKE_ONE = "10";

    private final transient Sitemap sitemap;

    @Inject
    public SitemapServlet(Sitemap sitemap) {
        this.sitemap = sitemap;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SitemapParts> current = sitemap.current();
        if (current.isEmpty()) {
            response.setHeader("Retry-After", SECONDS_TO_MAKE_ONE);
            ProblemPage.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Optional<byte[]> wanted = wanted(current.get(), request.getParameter(SitemapParts.PART));
        if (wanted.isEmpty()) {
            ProblemPage.write(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(wanted.get().length);
        response.getOutputStream().write(wanted.get());
    }

    private static Optional<byte[]> wanted(SitemapParts parts, String number) {
        if (number == null) {
            return Optional.of(parts.index());
        }
        return NUMBER.matcher(number).matches() ? parts.part(Integer.parseInt(number)) : Optional.empty();
    }
}
