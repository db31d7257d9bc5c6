package io.cloudretail.user.registration;

import io.cloudretail.kit.platform.Shared;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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

/** Accepting an invitation. */
@Shared
@Path("api/v1/auth/invitation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
@DenyAll
public class InvitationResource {
    /**
     * @param token from the link that was mailed: what follows its #
     * @param password 8 to 64 characters of any kind, at most 72 bytes in UTF-8, and none that everybody uses
     * @param consent must be true: without consent to the terms nobody can log in
     */
    public record Acceptance(
            @NotBlank @Size(max = 100) String token,
            @NotNull @Size(max = 1000) String password,
            @NotBlank @Size(max = 80) String displayName,

            @NotNull(message = "consent is needed") @AssertTrue(message = "consent is needed")
            Boolean consent) {}

    private final Register register;

    @Inject
    public InvitationResource(Register register) {
        this.register = register;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Accept an invitation",
            description = "For whoever has the link that was mailed. From now on the account can log in.")
    @APIResponse(responseCode = "204", description = "The password counts")
    @APIResponse(responseCode = "400", description = "link-invalid, or the request does not validate")
    public void accept(@NotNull @Valid Acceptance wish) {
        register.accept(wish.token(), wish.password(), wish.displayName());
    }
}
