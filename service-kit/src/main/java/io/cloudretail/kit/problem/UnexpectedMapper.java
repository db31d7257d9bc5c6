package io.cloudretail.kit.problem;

import io.cloudretail.kit.http.RequestId;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** The last net: the log gets the fault with the request's id, the caller gets the id and nothing of the fault. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    @Override
    public Response toResponse(Throwable fault) {
        if (Faults.databaseIsAway(fault)) {
            LOG.log(System.Logger.Level.WARNING, RequestId.current() + " database away: " + Faults.root(fault));
            return ProblemDocument.of(
                    new Unavailable("The database is away for the moment.", Duration.ofSeconds(5), fault),
                    RequestId.asInstance());
        }
        LOG.log(System.Logger.Level.ERROR, RequestId.current() + " unexpected fault", fault);
        return Response.status(500)
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.ofStatus(500, RequestId.asInstance()))
                .build();
    }
}
