package io.cloudretail.user.vendor;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody's applications to become a vendor. */
@Shared
@Path("api/v1/vendor-applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vendor applications")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class VendorApplicationsResource {
    /** @param reason shown to whoever applied */
    public record Rejection(@NotBlank @Size(max = 1000) String reason) {}

    private record Position(Instant time, UUID id) {}

    private final Applications applications;
    private final Caller caller;

    @Inject
    public VendorApplicationsResource(Applications applications, Caller caller) {
        this.applications = applications;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Applications, oldest first", description = "For admins.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    public Page<ApplicationView> list(
            @BeanParam PageRequest page,
            @Parameter(description = "OPEN, APPROVED or REJECTED") @QueryParam("status") @DefaultValue("OPEN")
                    String status) {
        Optional<Position> after = page.after(2).map(VendorApplicationsResource::position);
        List<ApplicationView> rows = applications.in(
                statusOf(status),
                after.map(Position::time).orElse(null),
                after.map(Position::id).orElse(null),
                page.limit() + 1);
        return Page.of(rows, page.limit(), row -> Cursor.of(row.submittedAt(), row.id()));
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Make an applicant a vendor",
            description = "For admins. The role is in the next access token; a mail tells.")
    @APIResponse(responseCode = "200", description = "The application as it is now")
    @APIResponse(responseCode = "404", description = "No such application")
    @APIResponse(responseCode = "409", description = "already-decided")
    public ApplicationView approve(@PathParam("id") UUID id) {
        return applications.approve(caller.id(), id);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Reject an application", description = "For admins. A mail tells; the reason is not in it.")
    @APIResponse(responseCode = "200", description = "The application as it is now")
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "404", description = "No such application")
    @APIResponse(responseCode = "409", description = "already-decided")
    public ApplicationView reject(@PathParam("id") UUID id, @NotNull @Valid Rejection wish) {
        return applications.reject(caller.id(), id, wish.reason());
    }

    private static ApplicationStatus statusOf(String text) {
        return Arrays.stream(ApplicationStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("status", "must be OPEN, APPROVED or REJECTED"));
    }

    private static Position position(Cursor cursor) {
        return new Position(cursor.time(0), cursor.uuid(1));
    }
}
