package io.cloudretail.payment.privacy;

import io.cloudretail.kit.platform.Shared;
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

/** For the user service, which puts together what every service holds about a person. */
@Shared
@Path("internal/users/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class ExportResource {
    private final PersonalData personalData;

    @Inject
    public ExportResource(PersonalData personalData) {
        this.personalData = personalData;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "All that this service holds about a person", description = "For services.")
    @APIResponse(responseCode = "200", description = "Payments with their ledger, oldest first; none for a stranger")
    public Export export(@PathParam("id") UUID id) {
        return personalData.of(id);
    }
}
