package io.cloudretail.kit.problem;

import io.cloudretail.kit.http.RequestId;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Problem problem) {
        LOG.log(
                problem.status() < 500 ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                () -> RequestId.current() + " " + problem.status() + " " + problem.code() + ": "
                        + problem.getMessage());
        return ProblemDocument.of(problem, RequestId.asInstance());
    }
}
