package io.cloudretail.user.privacy;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Being forgotten (GDPR, article 17). */
@Shared
@Path("api/v1/users/me/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class ErasureResource {
    /** @param totp a code of the second factor, or a recovery code, where the account has one */
    public record Erasure(
            @NotNull @Size(max = 1000) String password,
            @Size(max = 40) String totp) {}

    private final Erase erase;
    private final Caller caller;

    @Inject
    public ErasureResource(Erase erase, Caller caller) {
        this.erase = erase;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Erase the own account, for good",
            description =
                    "For everyone who is logged in, with the password and, where there is one, a code of the second factor."
                            + " The account goes at once; the other services follow within seconds. Orders stay, without"
                            + " anything that tells whose they were. A vendor's products go off sale.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "401", description = "totp-required or wrong-code, or no token")
    @APIResponse(responseCode = "403", description = "wrong-password, or the role is missing")
    @APIResponse(responseCode = "409", description = "last-admin: somebody must be left who runs the shop")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with Retry-After in seconds")
    public void erase(@NotNull @Valid Erasure wish) {
        erase.erase(caller.id(), wish.password(), wish.totp());
    }
}
