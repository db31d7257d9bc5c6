package io.cloudretail.user.account;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For services that are given somebody's id. */
@Shared
@Path("internal/users/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class InternalAccountsResource {
    /** That there is somebody; who it is, is nobody else's business. */
    public record Known(UUID id) {}

    private final Accounts accounts;

    @Inject
    public InternalAccountsResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Whether somebody has an account", description = "For services.")
    @APIResponse(responseCode = "200", description = "Somebody has")
    @APIResponse(responseCode = "404", description = "There is no such account, or it was erased")
    public Known known(@PathParam("id") UUID id) {
        return accounts.find(id)
                .map(account -> new Known(account.id()))
                .orElseThrow(() -> new NotFound("There is no such account."));
    }
}
