package io.cloudretail.user.registration;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.AccountView;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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

/** Opening an account. */
@Shared
@Path("api/v1/auth/register")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
@DenyAll
public class RegistrationResource {
    /**
     * @param password 8 to 64 characters of any kind, at most 72 bytes in UTF-8
     * @param consent must be true: without consent to the terms there is no account
     */
    public record NewAccount(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password,
            @NotBlank @Size(max = 80) String displayName,

            @NotNull(message = "consent is needed") @AssertTrue(message = "consent is needed")
            Boolean consent) {}

    private final Register register;

    @Inject
    public RegistrationResource(Register register) {
        this.register = register;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Open an account",
            description =
                    "Anyone may. The account has the role customer, and can log in once its address is confirmed by the link"
                            + " that is mailed to it. If the address has an account already, the answer is the same, nothing"
                            + " changes, and the owner is told by mail.")
    @APIResponse(
            responseCode = "201",
            description = "The address has an account now, this one or the one it had",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate, or consent is missing")
    public Response register(@NotNull @Valid NewAccount wish) {
        Account account = register.customer(wish.email(), wish.password(), wish.displayName());
        return Response.status(Response.Status.CREATED)
                .entity(AccountView.of(account, false))
                .build();
    }
}
