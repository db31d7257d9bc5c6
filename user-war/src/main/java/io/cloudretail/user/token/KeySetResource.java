package io.cloudretail.user.token;

import io.cloudretail.kit.platform.Shared;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys by which everyone can verify a token (RFC 7517). */
@Shared
@Path(".well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
@DenyAll
public class KeySetResource {
    private final SigningKeys keys;

    @Inject
    public KeySetResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The key set",
            description =
                    "Anyone may read it. It holds the active key, the next one, and retired ones for as long as their tokens live.")
    @APIResponse(responseCode = "200", description = "A JSON Web Key Set")
    public Response keys() {
        return Response.ok(keys.published().toString())
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
