package io.cloudretail.user.profile;

import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.totp.SecondFactor;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own account. */
@Shared
@Path("api/v1/users/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class ProfileResource {
    public record ProfileEdit(@NotBlank @Size(max = 80) String displayName) {}

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Caller caller;

    @Inject
    public ProfileResource(Accounts accounts, SecondFactor secondFactor, Caller caller) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "The own account", description = "For everyone who is logged in.")
    @APIResponse(
            responseCode = "200",
            description = "The caller's account, with an ETag for changes",
            content = @Content(schema = @Schema(implementation = OwnAccount.class)))
    @APIResponse(responseCode = "404", description = "The account was erased")
    public Response me() {
        return answer(accounts.find(caller.id()).orElseThrow(ProfileResource::notFound));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Change the own name",
            description = "For everyone who is logged in. Needs the ETag that was read as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = OwnAccount.class)))
    @APIResponse(responseCode = "404", description = "The account was erased")
    @APIResponse(responseCode = "412", description = "edited-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response edit(
            @Parameter(required = true, description = "The ETag that was read, or * for any") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid ProfileEdit edit) {
        Precondition precondition = Precondition.of(ifMatch);
        return answer(accounts.change(caller.id(), account -> {
                    precondition.require(account.version());
                    account.rename(edit.displayName());
                })
                .orElseThrow(ProfileResource::notFound));
    }

    private Response answer(Account account) {
        UUID id = account.id();
        return Response.ok(OwnAccount.of(account, secondFactor.isOn(id), secondFactor.recoveryCodesLeft(id)))
                .tag(new EntityTag(String.valueOf(account.version())))
                .build();
    }

    private static NotFound notFound() {
        return new NotFound("There is no such account.");
    }
}
