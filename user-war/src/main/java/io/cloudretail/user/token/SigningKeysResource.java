package io.cloudretail.user.token;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that sign tokens, for those who run the shop. */
@Shared
@Path("api/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing keys")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class SigningKeysResource {
    /** @param items newest first */
    public record SigningKeyList(List<SigningKeyView> items) {}

    private final SigningKeys keys;
    private final AuditLog audit;
    private final Caller caller;

    @Inject
    public SigningKeysResource(SigningKeys keys, AuditLog audit, Caller caller) {
        this.keys = keys;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "All signing keys", description = "For admins. Their names and states, never the keys.")
    @APIResponse(responseCode = "200", description = "The next, the active and the retired keys, newest first")
    public SigningKeyList list() {
        return new SigningKeyList(keys.all());
    }

    @POST
    @Path("rotation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Rotate the signing keys now",
            description =
                    "For admins; a job does it every 30 days. Instances sign with the next key within half a minute."
                            + " Tokens that the old key signed stay good until they run out.")
    @APIResponse(responseCode = "200", description = "The keys after the rotation")
    @APIResponse(responseCode = "409", description = "next-key-too-young: it was published less than ten minutes ago")
    public SigningKeyList rotate() {
        keys.rotate();
        audit.add(Action.SIGNING_KEYS_ROTATED, caller.id(), null, null);
        return new SigningKeyList(keys.all());
    }
}
