package io.cloudretail.user.session;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.token.Tokens;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Going on with a session, and ending it. Who asks is told by the cookie alone. */
@Shared
@Path("api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
@DenyAll
public class RefreshResource {
    private final KeepLoggedIn keepLoggedIn;
    private final Sessions sessions;
    private final RefreshCookie cookie;
    private final OwnOrigins origins;

    @Inject
    public RefreshResource(KeepLoggedIn keepLoggedIn, Sessions sessions, RefreshCookie cookie, OwnOrigins origins) {
        this.keepLoggedIn = keepLoggedIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.origins = origins;
    }

    @POST
    @Path("refresh")
    @PermitAll
    @Operation(
            summary = "A new access token",
            description =
                    "For whoever has the refresh cookie, from the shop's own pages. The cookie is good for one use"
                            + " and is replaced; used twice, it ends its session. A session ends after 14 days without use and"
                            + " after 60 days at the latest. Browsers with several tabs must refresh in one at a time.")
    @APIResponse(
            responseCode = "200",
            description = "An access token, and the next cookie",
            content = @Content(schema = @Schema(implementation = Tokens.Issued.class)))
    @APIResponse(responseCode = "401", description = "session-ended")
    @APIResponse(responseCode = "403", description = "foreign-origin")
    public Response refresh(
            @Parameter(hidden = true) @HeaderParam("Origin") String origin,
            @Parameter(hidden = true) @CookieParam(RefreshCookie.PLAIN) String plain,
            @Parameter(hidden = true) @CookieParam(RefreshCookie.SECURE) String secure) {
        origins.require(origin);
        Access access = keepLoggedIn.goOn(cookie.among(plain, secure));
        return Response.ok(access.issued())
                .header("Set-Cookie", cookie.holding(access.refreshToken()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("logout")
    @PermitAll
    @Operation(
            summary = "Log out",
            description =
                    "For whoever has the refresh cookie, from the shop's own pages. Ends the session; an access token"
                            + " that is still held runs out within 15 minutes.")
    @APIResponse(responseCode = "204", description = "The session has ended and the cookie is gone")
    @APIResponse(responseCode = "401", description = "session-ended: there is no cookie")
    @APIResponse(responseCode = "403", description = "foreign-origin")
    public Response logOut(
            @Parameter(hidden = true) @HeaderParam("Origin") String origin,
            @Parameter(hidden = true) @CookieParam(RefreshCookie.PLAIN) String plain,
            @Parameter(hidden = true) @CookieParam(RefreshCookie.SECURE) String secure) {
        origins.require(origin);
        sessions.endBy(cookie.among(plain, secure));
        return Response.noContent().header("Set-Cookie", cookie.none()).build();
    }
}
