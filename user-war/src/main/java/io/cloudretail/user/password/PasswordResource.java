package io.cloudretail.user.password;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own password. */
@Shared
@Path("api/v1/users/me/password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class PasswordResource {
    /** @param newPassword 8 to 64 characters of any kind, at most 72 bytes in UTF-8, and none that everybody uses */
    public record NewPassword(
            @NotNull @Size(max = 1000) String currentPassword,
            @NotNull @Size(max = 1000) String newPassword) {}

    private final ChangePassword changePassword;
    private final Caller caller;

    @Inject
    public PasswordResource(ChangePassword changePassword, Caller caller) {
        this.changePassword = changePassword;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Change the own password",
            description = "For everyone who is logged in and knows the present one. Ends all other sessions.")
    @APIResponse(responseCode = "204", description = "The new password counts")
    @APIResponse(responseCode = "400", description = "The new password will not do")
    @APIResponse(responseCode = "403", description = "wrong-password, or the role is missing")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with Retry-After in seconds")
    public void change(@NotNull @Valid NewPassword wish) {
        changePassword.change(caller.id(), wish.currentPassword(), wish.newPassword(), caller.session());
    }
}
