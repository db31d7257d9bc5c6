package io.cloudretail.user.registration;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.user.account.EmailAddress;
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

/** Confirming an e-mail address. */
@Shared
@Path("api/v1/auth/email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
@DenyAll
public class VerificationResource {
    /** @param token from the link that was mailed: what follows its # */
    public record Verification(@NotBlank @Size(max = 100) String token) {}

    public record VerificationMail(
            @NotBlank @Size(max = 254) String email) {}

    private final NewAccounts newAccounts;
    private final LinkRequests requests;

    @Inject
    public VerificationResource(NewAccounts newAccounts, LinkRequests requests) {
        this.newAccounts = newAccounts;
        this.requests = requests;
    }

    @POST
    @Path("verify")
    @PermitAll
    @Operation(
            summary = "Confirm an e-mail address",
            description = "For whoever has the link that was mailed. From now on the account can log in.")
    @APIResponse(responseCode = "204", description = "The address is confirmed")
    @APIResponse(responseCode = "400", description = "link-invalid")
    public void verify(@NotNull @Valid Verification wish) {
        newAccounts.verify(wish.token());
    }

    @POST
    @Path("verification")
    @PermitAll
    @Operation(
            summary = "Ask for the confirming mail once more",
            description =
                    "Anyone may. If there is an account with this address that is not confirmed, it gets a mail with a link"
                            + " that is good once, for a day; at most one a minute. The answer is the same for any address.")
    @APIResponse(responseCode = "202", description = "If there is such an account, a mail is on its way")
    @APIResponse(responseCode = "400", description = "The text cannot be an address")
    public Response mail(@NotNull @Valid VerificationMail wish) {
        EmailAddress email = EmailAddress.of(wish.email())
                .orElseThrow(() -> InvalidRequest.field("email", "is not an e-mail address"));
        requests.add(email, Purpose.VERIFY_EMAIL);
        return Response.accepted().build();
    }
}
