package io.cloudretail.user.session;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own sessions. */
@Shared
@Path("api/v1/users/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class SessionsResource {
    /** @param items all sessions that have not ended, the one used last first */
    public record SessionList(List<SessionView> items) {}

    private final Sessions sessions;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Caller caller;

    @Inject
    public SessionsResource(Sessions sessions, Accounts accounts, AuditLog audit, Caller caller) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "The own sessions", description = "For everyone who is logged in: where from, and since when.")
    @APIResponse(responseCode = "200", description = "All that have not ended, the one used last first")
    public SessionList list() {
        return new SessionList(sessions.of(caller.id(), caller.session().orElse(null)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "End one of the own sessions",
            description = "For everyone who is logged in. Its access token runs out within 15 minutes.")
    @APIResponse(responseCode = "204", description = "It has ended")
    @APIResponse(responseCode = "404", description = "No such session of the caller")
    public void end(@PathParam("id") UUID id) {
        if (!sessions.end(caller.id(), id)) {
            throw new NotFound("There is no such session.");
        }
    }

    @DELETE
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "End all of the own sessions",
            description = "For everyone who is logged in. This one as well: the next refresh asks for a login.")
    @APIResponse(responseCode = "204", description = "None is left")
    @APIResponse(responseCode = "404", description = "The account is gone")
    public void endAll() {
        accounts.find(caller.id()).orElseThrow(() -> new NotFound("There is no such account."));
        sessions.endAll(caller.id());
        audit.own(Action.SESSIONS_ENDED, caller.id(), "all");
    }
}
