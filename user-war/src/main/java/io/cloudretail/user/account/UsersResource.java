package io.cloudretail.user.account;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts as their owners and admins see them. */
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

    private record Position(Instant time, UUID id) {}

    private final Accounts accounts;
    private final Caller caller;

    @Inject
    public UsersResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Path("me")
    @RolesAllowed({Roles.CUSTOMER, Roles.VENDOR, Roles.ADMIN})
    @Operation(summary = "The own account", description = "For everyone who is logged in.")
    @APIResponse(responseCode = "200", description = "The caller's account")
    public AccountView me() {
        return view(caller.id());
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Accounts, newest first", description = "For admins; q is looked for in address and name.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    public Page<AccountView> list(@BeanParam PageRequest page, @QueryParam("q") @DefaultValue("") String q) {
        if (q.length() > LONGEST_SEARCH) {
            throw InvalidRequest.field("q", "must not be longer than 100 characters");
        }
        Optional<Position> after = page.after(2).map(UsersResource::position);
        List<Account> rows = accounts.search(
                q.toLowerCase(Locale.ROOT),
                after.map(Position::time).orElse(null),
                after.map(Position::id).orElse(null),
                page.limit() + 1);
        Page<Account> found = Page.of(rows, page.limit(), row -> Cursor.of(row.createdAt(), row.id()));
        return new Page<>(found.items().stream().map(AccountView::of).toList(), found.nextCursor());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "One account", description = "For admins.")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "404", description = "No such account")
    public AccountView one(@PathParam("id") UUID id) {
        return view(id);
    }

    @PUT
    @Path("{id}/roles")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Give an account exactly these roles",
            description =
                    "For admins. The account's access tokens change within 15 minutes, at its next login at once.")
    @APIResponse(responseCode = "200", description = "The account with its new roles")
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "last-admin")
    public AccountView roles(@PathParam("id") UUID id, @NotNull @Valid NewRoles wish) {
        return accounts.grant(id, new TreeSet<>(wish.roles()))
                .map(AccountView::of)
                .orElseThrow(() -> new NotFound("There is no such account."));
    }

    private AccountView view(UUID id) {
        return accounts.find(id).map(AccountView::of).orElseThrow(() -> new NotFound("There is no such account."));
    }

    private static Position position(Cursor cursor) {
        try {
            return new Position(
                    Instant.parse(cursor.key().get(0)),
                    UUID.fromString(cursor.key().get(1)));
        } catch (IllegalArgumentException | DateTimeException edited) {
            throw Cursor.invalid();
        }
    }
}
