package io.cloudretail.kit.problem;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that could not be read is the caller's mistake; any other processing fault is ours. */
@Provider
public class MalformedBodyMapper implements ExceptionMapper<ProcessingException> {
    @Override
    public Response toResponse(ProcessingException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return new ProblemMapper().toResponse(problem);
            }
        }
        return new UnexpectedMapper().toResponse(fault);
    }
}
