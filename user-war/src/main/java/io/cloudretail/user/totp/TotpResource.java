package io.cloudretail.user.totp;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own second factor (RFC 6238). */
@Shared
@Path("api/v1/users/me/totp")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class TotpResource {
    /**
     * @param secret for typing, in base32
     * @param otpauthUri for apps
     * @param qrPng the same as a picture to scan: PNG in base64
     */
    public record TotpSetup(String secret, String otpauthUri, String qrPng) {}

    public record FirstCode(@NotBlank @Size(max = 20) String code) {}

    /** @param recoveryCodes each good for one login without the app; shown here once and never again */
    public record RecoveryCodes(List<String> recoveryCodes) {}

    /** @param code of the app, or one of the recovery codes from before */
    public record Replacement(
            @NotNull @Size(max = 1000) String password,
            @NotBlank @Size(max = 40) String code) {}

    public record SwitchOff(
            @NotNull @Size(max = 1000) String password,
            @NotBlank @Size(max = 40) String code) {}

    private final ManageSecondFactor secondFactor;
    private final Caller caller;

    @Inject
    public TotpResource(ManageSecondFactor secondFactor, Caller caller) {
        this.secondFactor = secondFactor;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Set a second factor up",
            description =
                    "For everyone who logged in at most ten minutes ago. It counts from its activation on; asked again"
                            + " before that, there is a new secret.")
    @APIResponse(
            responseCode = "200",
            description = "What an authenticator app needs",
            content = @Content(schema = @Schema(implementation = TotpSetup.class)))
    @APIResponse(responseCode = "403", description = "login-too-old, or the role is missing")
    @APIResponse(responseCode = "409", description = "second-factor-active")
    public Response setUp() {
        var proposal = secondFactor.setUp(caller.id(), caller.loggedInAt());
        String png = Base64.getEncoder().encodeToString(QrCode.png(proposal.otpauthUri()));
        return secret(new TotpSetup(proposal.secret(), proposal.otpauthUri(), png));
    }

    @POST
    @Path("activate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Activate the second factor",
            description = "For everyone who is logged in, by a first code of the app. Ends all other sessions.")
    @APIResponse(
            responseCode = "200",
            description = "Ten recovery codes",
            content = @Content(schema = @Schema(implementation = RecoveryCodes.class)))
    @APIResponse(responseCode = "401", description = "wrong-code, or no token")
    @APIResponse(responseCode = "409", description = "nothing-to-activate or second-factor-active")
    @APIResponse(responseCode = "429", description = "too-many-attempts: five codes were wrong")
    public Response activate(@NotNull @Valid FirstCode first) {
        return codes(secondFactor.activate(caller.id(), first.code(), caller.session()));
    }

    @POST
    @Path("recovery-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Make new recovery codes",
            description =
                    "For everyone who is logged in, with the password and a code. The recovery codes from before are good no"
                            + " more, and a mail tells.")
    @APIResponse(
            responseCode = "200",
            description = "Ten recovery codes",
            content = @Content(schema = @Schema(implementation = RecoveryCodes.class)))
    @APIResponse(responseCode = "401", description = "wrong-code, or no token")
    @APIResponse(responseCode = "403", description = "wrong-password, or the role is missing")
    @APIResponse(responseCode = "409", description = "no-second-factor")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with Retry-After in seconds")
    public Response replaceCodes(@NotNull @Valid Replacement wish) {
        return codes(secondFactor.replaceCodes(caller.id(), wish.password(), wish.code()));
    }

    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Switch the second factor off",
            description = "For everyone who is logged in, with the password and a code. Ends all other sessions.")
    @APIResponse(responseCode = "204", description = "It is off, now or before")
    @APIResponse(responseCode = "401", description = "wrong-code, or no token")
    @APIResponse(responseCode = "403", description = "wrong-password, or the role is missing")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with Retry-After in seconds")
    public void switchOff(@NotNull @Valid SwitchOff wish) {
        secondFactor.switchOff(caller.id(), wish.password(), wish.code(), caller.session());
    }

    private static Response codes(List<RecoveryCode> codes) {
        return secret(new RecoveryCodes(codes.stream().map(RecoveryCode::text).toList()));
    }

    private static Response secret(Object answer) {
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }
}
