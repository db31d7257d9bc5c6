package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.ProblemDocument;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Gives a problem document to refusals that the container makes without one, such as a 401 for a missing token. */
@WebFilter(filterName = "bare-refusals", urlPatterns = "/*", asyncSupported = true)
public class BareRefusalFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        HttpServletResponse answer = (HttpServletResponse) response;
        if (answer.getStatus() >= 400 && answer.getContentType() == null && !answer.isCommitted()) {
            // From the header, because which of the two filters lies inside the other is for the container to say
            String instance = "urn:request:" + answer.getHeader(RequestId.HEADER);
            byte[] document =
                    ProblemDocument.ofStatus(answer.getStatus(), instance).getBytes(StandardCharsets.UTF_8);
            answer.setContentType(ProblemDocument.MEDIA_TYPE);
            answer.setContentLength(document.length);
            answer.getOutputStream().write(document);
        }
    }
}
