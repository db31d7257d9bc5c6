package io.cloudretail.gateway.page;

import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.problem.ProblemDocument;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * What the server itself refuses, above all an address with nothing at it. A person with a browser gets the web UI, which
 * says so and leads on; anyone else a problem document. The status is the same for both.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        String id = idOf(response);
        if (status >= 500 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            LOG.log(System.Logger.Level.ERROR, id + " unexpected fault", fault);
        }
        if (status == 404 && isPersonAskingForAPage(request)) {
            response.setStatus(404);
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            try (InputStream page = getServletContext().getResourceAsStream("/index.html")) {
                page.transferTo(response.getOutputStream());
            }
        } else {
            ProblemPage.write(response, status, ProblemDocument.ofStatus(status, "urn:request:" + id));
        }
    }

    /** What the server refuses before any filter has no id yet. */
    private static String idOf(HttpServletResponse response) {
        if (response.getHeader(RequestId.HEADER) == null) {
            response.setHeader(RequestId.HEADER, UUID.randomUUID().toString());
        }
        return response.getHeader(RequestId.HEADER);
    }

    /** Asked for directly, this address is one with nothing at it. */
    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return request.getDispatcherType() == DispatcherType.ERROR && status instanceof Integer code ? code : 404;
    }

    private static boolean isPersonAskingForAPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && path instanceof String page
                && !page.contains(".");
    }
}
