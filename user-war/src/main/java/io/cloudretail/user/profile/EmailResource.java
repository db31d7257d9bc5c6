package io.cloudretail.user.profile;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.account.EmailAddress;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own e-mail address. */
@Shared
@Path("api/v1/users/me/email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class EmailResource {
    public record NewEmail(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password) {}

    /** @param until when the link that was mailed to it runs out */
    public record PendingEmail(String email, Instant until) {}

    /** @param pending another address that counts once its link is opened; absent for none */
    public record OwnEmail(String email, boolean verified, PendingEmail pending) {}

    private final Accounts accounts;
    private final ChangeEmail changeEmail;
    private final Caller caller;

    @Inject
    public EmailResource(Accounts accounts, ChangeEmail changeEmail, Caller caller) {
        this.accounts = accounts;
        this.changeEmail = changeEmail;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "The own e-mail address",
            description = "For everyone who is logged in; with the change of it that is under way, if there is one.")
    @APIResponse(
            responseCode = "200",
            description = "The address that counts, and the one that is to",
            content = @Content(schema = @Schema(implementation = OwnEmail.class)))
    @APIResponse(responseCode = "404", description = "The account was erased")
    public Response email() {
        Account account = accounts.find(caller.id()).orElseThrow(() -> new NotFound("There is no such account."));
        PendingEmail pending = changeEmail
                .pending(account.id())
                .map(link -> new PendingEmail(link.detail(), link.until()))
                .orElse(null);
        return Response.ok(new OwnEmail(account.email(), account.isVerified(), pending))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Withdraw the change of the e-mail address",
            description =
                    "For everyone who is logged in. The link that was mailed to the new address is good no more; the present"
                            + " address stays.")
    @APIResponse(responseCode = "204", description = "No change is under way, now or before")
    public void withdraw() {
        changeEmail.withdraw(caller.id());
    }

    @PUT
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Ask for another e-mail address",
            description =
                    "For everyone who is logged in and knows the password. The new address gets a link that is good once,"
                            + " for a day; until it is opened the old address counts. The old address is told. The answer is"
                            + " the same when the new address has an account.")
    @APIResponse(responseCode = "202", description = "A mail is on its way")
    @APIResponse(responseCode = "400", description = "The text cannot be an address")
    @APIResponse(responseCode = "403", description = "wrong-password, or the role is missing")
    @APIResponse(responseCode = "429", description = "too-many-attempts or too-many-mails, with Retry-After in seconds")
    public Response change(@NotNull @Valid NewEmail wish) {
        EmailAddress wanted = EmailAddress.of(wish.email())
                .orElseThrow(() -> InvalidRequest.field("email", "is not an e-mail address"));
        changeEmail.ask(caller.id(), wish.password(), wanted);
        return Response.accepted().build();
    }
}
