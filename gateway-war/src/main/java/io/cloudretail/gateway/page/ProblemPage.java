package io.cloudretail.gateway.page;

import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.kit.problem.ProblemDocument;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with a problem document. */
public final class ProblemPage {
    private ProblemPage() {}

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        problem.headers().forEach(response::setHeader);
        write(response, problem.status(), ProblemDocument.textOf(problem, RequestId.asInstance()));
    }

    /** A problem of which only the status is known. */
    public static void write(HttpServletResponse response, int status) throws IOException {
        write(response, status, ProblemDocument.ofStatus(status, RequestId.asInstance()));
    }

    static void write(HttpServletResponse response, int status, String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
