package io.cloudretail.product.privacy;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private final ExportDocument document;

    @Inject
    public ExportResource(ExportDocument document) {
        this.document = document;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "All that this service holds about a person", description = "For services.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Products of which the person is the vendor, purchases and reviews, oldest first; none for a stranger",
            content = @Content(schema = @Schema(implementation = Export.class)))
    public StreamingOutput export(@PathParam("id") UUID id) {
        return out -> document.write(id, out);
    }
}
