package io.cloudretail.gateway.asset;

import io.cloudretail.gateway.page.ProblemPage;
import io.cloudretail.gateway.shield.Address;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;

/**
 * {@code GET /assets/…}: scripts, styles and fonts of the web UI. What the build has made smaller is sent so; the server itself,
 * which knows no Brotli, compresses everything else that is worth it. Parts of a file are not sent: all of it is an answer, too.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = Address.of(request);
        String accepted = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
        for (Coding coding : Coding.acceptedBy(accepted)) {
            try (InputStream content = getServletContext().getResourceAsStream(file + coding.suffix())) {
                if (content != null) {
                    send(file, coding, content, request, response);
                    return;
                }
            }
        }
        ProblemPage.write(response, HttpServletResponse.SC_NOT_FOUND);
    }

    private void send(
            String file, Coding coding, InputStream content, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileTag tag = FileTag.of(file, coding);
        response.setHeader("ETag", tag.toString());
        response.setHeader("Vary", "Accept-Encoding");
        if (tag.isAmong(Collections.list(request.getHeaders("If-None-Match")))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = content.readAllBytes();
        response.setContentType(getServletContext().getMimeType(file));
        if (coding != Coding.PLAIN) {
            response.setHeader("Content-Encoding", coding.value());
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
