package io.cloudretail.kit.problem;

import io.cloudretail.kit.http.RequestId;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses (no such path, wrong method, wrong media type), without its text. */
@Provider
public class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return new ProblemMapper().toResponse(problem);
            }
        }
        int status = refusal.getResponse().getStatus();
        if (status >= 500) {
            return new UnexpectedMapper().toResponse(refusal);
        }
        Response.ResponseBuilder response = Response.status(status)
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.ofStatus(status, RequestId.asInstance()));
        String allow = refusal.getResponse().getHeaderString("Allow");
        return (allow == null ? response : response.header("Allow", allow)).build();
    }
}
