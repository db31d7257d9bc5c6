package io.cloudretail.user.login;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.session.Access;
import io.cloudretail.user.session.KeepLoggedIn;
import io.cloudretail.user.session.RefreshCookie;
import io.cloudretail.user.token.Tokens;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logging in. */
@Shared
@Path("api/v1/auth/login")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
@DenyAll
public class LoginResource {
    /** @param totp a code of the second factor, or a recovery code, where the account has one */
    public record Request(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password,
            @Size(max = 40) String totp) {}

    private final LogIn logIn;
    private final KeepLoggedIn keepLoggedIn;
    private final RefreshCookie cookie;

    @Inject
    public LoginResource(LogIn logIn, KeepLoggedIn keepLoggedIn, RefreshCookie cookie) {
        this.logIn = logIn;
        this.keepLoggedIn = keepLoggedIn;
        this.cookie = cookie;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Log in",
            description =
                    "Anyone may. The access token is an RS256 JWT that lives 15 minutes; the refresh token that comes as a"
                            + " cookie gets the next one.")
    @APIResponse(
            responseCode = "200",
            description = "An access token, and the refresh cookie",
            content = @Content(schema = @Schema(implementation = Tokens.Issued.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "401", description = "invalid-credentials, totp-required or wrong-code")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with Retry-After in seconds")
    public Response logIn(@NotNull @Valid Request request) {
        Account account = logIn.logIn(request.email(), request.password(), request.totp());
        Access access = keepLoggedIn.open(account).orElseThrow(InvalidCredentials::new);
        return Response.ok(access.issued())
                .header("Set-Cookie", cookie.holding(access.refreshToken()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
