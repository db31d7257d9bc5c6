package io.cloudretail.user.token;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens for services: OAuth 2.0 client credentials (RFC 6749, 4.4), by HTTP Basic. No token is needed to ask. */
@Shared
@Path("internal/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Tag(name = "Internal")
@DenyAll
public class ServiceTokensResource {
    private static final Set<String> SERVICES = Set.of("user", "product", "order", "inventory", "payment");

    private final ServiceClients clients;
    private final Tokens tokens;

    @Inject
    public ServiceTokensResource(ServiceClients clients, Tokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    @POST
    @PermitAll
    @Operation(summary = "A token for calls to one other service", description = "For services that know their secret.")
    @APIResponse(
            responseCode = "200",
            description = "A token for five minutes and for this audience alone",
            content = @Content(schema = @Schema(implementation = Tokens.Issued.class)))
    @APIResponse(responseCode = "400", description = "Another grant type, or no such audience")
    @APIResponse(responseCode = "401", description = "invalid-client")
    public Response token(
            @HeaderParam("Authorization") String basic,
            @FormParam("grant_type") String grantType,
            @FormParam("audience") String audience) {
        String service = clients.authenticate(basic);
        if (!"client_credentials".equals(grantType)) {
            throw InvalidRequest.field("grant_type", "must be client_credentials");
        }
        if (audience == null || !SERVICES.contains(audience)) {
            throw InvalidRequest.field("audience", "must name a service");
        }
        return Response.ok(tokens.forService(service, audience))
                .header("Cache-Control", "no-store")
                .build();
    }
}
