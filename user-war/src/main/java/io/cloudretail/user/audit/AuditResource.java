package io.cloudretail.user.audit;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.TimeRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log. */
@Shared
@Path("api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@SecurityRequirement(name = "accessToken")
@DenyAll
public class AuditResource {
    private final AuditEntries entries;

    @Inject
    public AuditResource(AuditEntries entries) {
        this.entries = entries;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "What happened to accounts, and what admins did, newest first",
            description =
                    "For admins. Every security event and everything an admin did, in any service (within seconds in others"
                            + " than this one). Nobody can change or delete an entry; the addresses in it are wiped after 180 days.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A filter cannot be read")
    public Page<AuditEntry> list(
            @BeanParam PageRequest page,
            @Parameter(description = "What it was done to: a UUID") @QueryParam("accountId") String account,
            @Parameter(description = "Who did it: a UUID") @QueryParam("actorId") String actor,
            @Parameter(description = "Such as login-failed or order-shipped") @QueryParam("action") String action,
            @Parameter(description = "What it was done to in another service: an order's id, a SKU, a discount code")
                    @QueryParam("subject")
                    String subject,
            @BeanParam TimeRequest time) {
        AuditSearch search = AuditSearch.of(account, actor, action, subject, time);
        long before = page.after(1).map(AuditResource::position).orElse(Long.MAX_VALUE);
        return Page.of(entries.find(search, before, page.limit() + 1), page.limit(), entry -> Cursor.of(entry.id()));
    }

    private static long position(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key().get(0));
        } catch (NumberFormatException edited) {
            throw Cursor.invalid();
        }
    }
}
