package io.cloudretail.user.privacy;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A copy of everything (GDPR, articles 15 and 20). */
@Shared
@Path("api/v1/users/me/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class ExportResource {
    private final Gather gather;
    private final Caller caller;

    @Inject
    public ExportResource(Gather gather, Caller caller) {
        this.gather = gather;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Everything the shop holds about the caller",
            description = "For everyone who is logged in: one JSON document from all services, as a download.")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content = @Content(schema = @Schema(implementation = PersonalData.class)))
    @APIResponse(
            responseCode = "503",
            description = "A service is away; nothing is left out silently: a document that breaks off is no JSON")
    public Response export() {
        PersonalCopy copy = gather.everythingAbout(caller.id(), caller.session().orElse(null));
        StreamingOutput document = copy::writeTo;
        return Response.ok(document)
                .header("Content-Disposition", "attachment; filename=\"cloudretail-personal-data.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
