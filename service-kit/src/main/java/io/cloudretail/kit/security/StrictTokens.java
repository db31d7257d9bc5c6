package io.cloudretail.kit.security;

import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.problem.ProblemDocument;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes tokens as strictly as they are issued. The container checks signature, issuer and audience; it forgives a clock five
 * minutes whatever it is told, lets a token live for years, takes one without "Bearer", and the first of two.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class StrictTokens implements ContainerRequestFilter {
    private static final Pattern SCHEME = Pattern.compile("(?i)(Bearer|Basic) ");

    /** The container makes this itself, and gives it nothing. */
    private final Clock clock = Clock.systemUTC();

    @Override
    public void filter(ContainerRequestContext request) {
        boolean shownWell = isShownWell(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        Principal caller = request.getSecurityContext().getUserPrincipal();
        if (!shownWell || caller instanceof JsonWebToken token && !isGood(token)) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                    .type(ProblemDocument.MEDIA_TYPE)
                    .entity(ProblemDocument.ofStatus(401, RequestId.asInstance()))
                    .build());
        }
    }

    private boolean isGood(JsonWebToken token) {
        return Lifetime.of(token).isNow(clock.instant()) && Caller.isSomebody(token);
    }

    /** Not at all, or once and with the scheme; a service asks for its token with Basic. */
    static boolean isShownWell(List<String> authorizations) {
        return authorizations == null
                || authorizations.size() == 1
                        && SCHEME.matcher(authorizations.get(0)).lookingAt();
    }
}
