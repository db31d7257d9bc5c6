package io.cloudretail.user.vendor;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own application to become a vendor. */
@Shared
@Path("api/v1/users/me/vendor-application")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vendor applications")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class OwnApplicationResource {
    /** @param message what they want to sell, for the admin who decides */
    public record NewApplication(
            @NotBlank @Size(max = 120) String company,
            @NotBlank @Size(max = 2000) String message) {}

    private final Applications applications;
    private final Caller caller;

    @Inject
    public OwnApplicationResource(Applications applications, Caller caller) {
        this.applications = applications;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "The own application", description = "For everyone who is logged in: the latest one.")
    @APIResponse(
            responseCode = "200",
            description = "Where it stands",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "204", description = "The caller never applied")
    public Response latest() {
        return applications
                .latest(caller.id())
                .map(Response::ok)
                .orElseGet(Response::noContent)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Ask to become a vendor",
            description = "For customers. An admin decides, and a mail tells. After a rejection one may ask again.")
    @APIResponse(
            responseCode = "201",
            description = "The application waits for a decision",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "409", description = "application-open or already-vendor")
    public Response submit(@NotNull @Valid NewApplication wish) {
        ApplicationView application = applications.submit(caller.id(), wish.company(), wish.message());
        return Response.created(URI.create("/api/v1/users/me/vendor-application"))
                .entity(application)
                .build();
    }
}
