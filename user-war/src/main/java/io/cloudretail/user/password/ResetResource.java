package io.cloudretail.user.password;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.user.account.EmailAddress;
import io.cloudretail.user.account.Passwords;
import io.cloudretail.user.link.LinkRequests;
import io.cloudretail.user.link.Purpose;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A new password for whoever forgot the old one. */
@Shared
@Path("api/v1/auth/password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
@DenyAll
public class ResetResource {
    public record Forgotten(@NotBlank @Size(max = 254) String email) {}

    /**
     * @param token from the link that was mailed: what follows its #
     * @param newPassword 8 to 64 characters of any kind, at most 72 bytes in UTF-8, and none that everybody uses
     */
    public record Reset(
            @NotBlank @Size(max = 100) String token,
            @NotNull @Size(max = 1000) String newPassword) {}

    private final LinkRequests requests;
    private final Passwords passwords;
    private final NewPasswords newPasswords;

    @Inject
    public ResetResource(LinkRequests requests, Passwords passwords, NewPasswords newPasswords) {
        this.requests = requests;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
    }

    @POST
    @Path("forgot")
    @PermitAll
    @Operation(
            summary = "Ask for a new password",
            description =
                    "Anyone may. If there is an account with this address, it gets a mail with a link that is good once,"
                            + " for 30 minutes; at most one mail a minute. The answer is the same for any address.")
    @APIResponse(responseCode = "202", description = "If there is such an account, a mail is on its way")
    @APIResponse(responseCode = "400", description = "The text cannot be an address")
    public Response forgot(@NotNull @Valid Forgotten wish) {
        EmailAddress email = EmailAddress.of(wish.email())
                .orElseThrow(() -> InvalidRequest.field("email", "is not an e-mail address"));
        requests.add(email, Purpose.RESET_PASSWORD);
        return Response.accepted().build();
    }

    @POST
    @Path("reset")
    @PermitAll
    @Operation(
            summary = "Choose a new password",
            description = "For whoever has the link that was mailed. Ends all sessions; a second factor stays.")
    @APIResponse(responseCode = "204", description = "The new password counts")
    @APIResponse(responseCode = "400", description = "link-invalid, or the new password will not do")
    public void reset(@NotNull @Valid Reset wish) {
        Passwords.objection(wish.newPassword()).ifPresent(why -> {
            throw InvalidRequest.field("newPassword", why);
        });
        newPasswords.reset(wish.token(), passwords.hash(wish.newPassword()));
    }
}
