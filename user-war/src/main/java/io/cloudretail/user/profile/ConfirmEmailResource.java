package io.cloudretail.user.profile;

import io.cloudretail.kit.platform.Shared;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Confirming another e-mail address. */
@Shared
@Path("api/v1/auth/email/change")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
@DenyAll
public class ConfirmEmailResource {
    /** @param token from the link that was mailed: what follows its # */
    public record Confirmation(@NotBlank @Size(max = 100) String token) {}

    private final ChangeEmail changeEmail;

    @Inject
    public ConfirmEmailResource(ChangeEmail changeEmail) {
        this.changeEmail = changeEmail;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Confirm another e-mail address",
            description = "For whoever has the link that was mailed. From now on the new address counts.")
    @APIResponse(responseCode = "204", description = "The new address counts")
    @APIResponse(responseCode = "400", description = "link-invalid")
    @APIResponse(responseCode = "409", description = "email-taken: the address got an account in the meantime")
    public void confirm(@NotNull @Valid Confirmation wish) {
        changeEmail.confirm(wish.token());
    }
}
