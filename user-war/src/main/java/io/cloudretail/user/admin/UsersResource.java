package io.cloudretail.user.admin;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.user.account.Account;
import io.cloudretail.user.account.AccountSearch;
import io.cloudretail.user.account.AccountView;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.totp.SecondFactor;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts as admins see them. */
@Shared
@Path("api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class UsersResource {
    private static final int LONGEST_SEARCH = 100;

    /** @param roles all the roles the account is to have: customer, vendor, admin */
    public record NewRoles(@NotEmpty Set<@NotNull @Pattern(regexp = "customer|vendor|admin") String> roles) {}

    /** @param roles all the roles the account is to have; customer when absent */
    public record NewUser(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 80) String displayName,
            Set<@NotNull @Pattern(regexp = "customer|vendor|admin") String> roles) {}

    private static final Set<String> ROLES = Set.of(Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN);

    private final Accounts accounts;
    private final Administration administration;
    private final SecondFactor secondFactor;
    private final Caller caller;

    @Inject
    public UsersResource(Accounts accounts, Administration administration, SecondFactor secondFactor, Caller caller) {
        this.accounts = accounts;
        this.administration = administration;
        this.secondFactor = secondFactor;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Accounts, page by page",
            description =
                    "For admins. The newest first, if nothing else is asked for; q is looked for in address and name.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(
            responseCode = "400",
            description = "A role, sort or limit that is none, a cursor of another order, or too long a q")
    public Page<AccountView> list(
            @BeanParam PageRequest page,
            @QueryParam("q") @DefaultValue("") String q,
            @Parameter(
                            description = "Only accounts with this role",
                            schema = @Schema(enumeration = {Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN}))
                    @QueryParam("role")
                    String role,
            @Parameter(
                            description = "What it is ordered by; a - before it turns it round",
                            schema =
                                    @Schema(
                                            enumeration = {"created", "-created", "name", "-name", "email", "-email"},
                                            defaultValue = "-created"))
                    @QueryParam("sort")
                    String sort) {
        if (q.length() > LONGEST_SEARCH) {
            throw InvalidRequest.field("q", "must not be longer than 100 characters");
        }
        if (role != null && !role.isEmpty() && !ROLES.contains(role)) {
            throw InvalidRequest.field("role", "must be customer, vendor or admin");
        }
        AccountSearch search = new AccountSearch(
                q.toLowerCase(Locale.ROOT),
                role == null || role.isEmpty() ? null : role,
                AccountSearch.ORDERS.named(sort));
        List<Account> rows = accounts.list(search, page.after(SortOrder.PARTS).orElse(null), page.limit() + 1);
        Page<Account> found = Page.of(rows, page.limit(), search::place);
        Set<UUID> secured =
                secondFactor.onAmong(found.items().stream().map(Account::id).toList());
        return new Page<>(
                found.items().stream()
                        .map(row -> AccountView.of(row, secured.contains(row.id())))
                        .toList(),
                found.nextCursor());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "One account", description = "For admins.")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "404", description = "No such account")
    public AccountView one(@PathParam("id") UUID id) {
        return view(accounts.find(id).orElseThrow(() -> new NotFound("There is no such account.")));
    }

    @PUT
    @Path("{id}/roles")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Give an account exactly these roles",
            description =
                    "For admins; with admin among the roles, for those who logged in at most ten minutes ago. The account's"
                            + " access tokens change within 15 minutes, at its next login at once.")
    @APIResponse(responseCode = "200", description = "The account with its new roles")
    @APIResponse(responseCode = "403", description = "login-too-old, or the role is missing")
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "last-admin")
    public AccountView roles(@PathParam("id") UUID id, @NotNull @Valid NewRoles wish) {
        return view(administration.grant(caller.id(), caller.loggedInAt(), id, new TreeSet<>(wish.roles())));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Invite somebody",
            description =
                    "For admins. Opens an account without a password and mails a link, good once for a week, by which its"
                            + " owner chooses one and consents to the terms. Until then nobody can log in. Another admin is"
                            + " invited by those who logged in at most ten minutes ago.")
    @APIResponse(
            responseCode = "201",
            description = "The account is there, and the mail on its way",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "403", description = "login-too-old, or the role is missing")
    @APIResponse(responseCode = "409", description = "email-taken")
    public Response invite(@NotNull @Valid NewUser wish) {
        Set<String> roles = wish.roles() == null || wish.roles().isEmpty() ? Set.of(Roles.CUSTOMER) : wish.roles();
        Account account =
                administration.invite(caller.id(), caller.loggedInAt(), wish.email(), wish.displayName(), roles);
        return Response.created(URI.create("/api/v1/users/" + account.id()))
                .entity(view(account))
                .build();
    }

    @POST
    @Path("{id}/invitation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Send an invitation once more",
            description = "For admins. Links sent before are no longer good. At most one mail a minute.")
    @APIResponse(responseCode = "202", description = "A mail is on its way")
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "invitation-accepted")
    public Response inviteAgain(@PathParam("id") UUID id) {
        administration.inviteAgain(caller.id(), id);
        return Response.accepted().build();
    }

    @POST
    @Path("{id}/lock")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Lock an account",
            description =
                    "For admins. Its sessions end and nobody can log in; an access token that is still held runs out within"
                            + " 15 minutes.")
    @APIResponse(responseCode = "200", description = "The account is locked, now or before")
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "last-admin")
    public AccountView lock(@PathParam("id") UUID id) {
        return view(administration.lock(caller.id(), id));
    }

    @POST
    @Path("{id}/unlock")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Unlock an account", description = "For admins.")
    @APIResponse(responseCode = "200", description = "The account is not locked, now or before")
    @APIResponse(responseCode = "404", description = "No such account")
    public AccountView unlock(@PathParam("id") UUID id) {
        return view(administration.unlock(caller.id(), id));
    }

    @DELETE
    @Path("{id}/totp")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Take an account's second factor away",
            description =
                    "For admins who logged in at most ten minutes ago, when its owner lost the app and the recovery codes. Its"
                            + " sessions end, and a mail tells its owner. Of an account without one nothing changes.")
    @APIResponse(responseCode = "204", description = "There is none, now or before")
    @APIResponse(responseCode = "403", description = "login-too-old, or the role is missing")
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "own-second-factor: it is switched off with password and code")
    public void takeSecondFactorAway(@PathParam("id") UUID id) {
        administration.takeSecondFactorAway(caller.id(), caller.loggedInAt(), id);
    }

    private AccountView view(Account account) {
        return AccountView.of(account, secondFactor.isOn(account.id()));
    }
}
