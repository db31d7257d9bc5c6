package io.cloudretail.user.audit;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.SortOrder;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
            summary = "What happened to accounts, and what admins did, page by page",
            description =
                    "For admins, the newest first, if nothing else is asked for. Every security event and everything an admin did, in any service (within seconds in others"
                            + " than this one). Nobody can change or delete an entry; the addresses in it are wiped after 180 days.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A filter or sort cannot be read, or a cursor is of another order")
    public Page<AuditEntry> list(
            @BeanParam PageRequest page,
            @Parameter(description = "What it was done to: a UUID") @QueryParam("accountId") String account,
            @Parameter(description = "Who did it: a UUID") @QueryParam("actorId") String actor,
            @Parameter(description = "Such as login-failed or order-shipped") @QueryParam("action") String action,
            @Parameter(description = "What it was done to in another service: an order's id, a SKU, a discount code")
                    @QueryParam("subject")
                    String subject,
            @BeanParam TimeRequest time,
            @Parameter(
                            description = "By time: at, the oldest first, or -at",
                            schema =
                                    @Schema(
                                            enumeration = {"at", "-at"},
                                            defaultValue = "-at"))
                    @QueryParam("sort")
                    String sort) {
        AuditSearch search = AuditSearch.of(account, actor, action, subject, time);
        SortOrder order = AuditEntries.ORDERS.named(sort);
        Optional<Long> behind = page.after(SortOrder.PARTS).map(cursor -> (Long) order.keyIn(cursor));
        return Page.of(
                entries.find(search, order, behind, page.limit() + 1),
                page.limit(),
                entry -> order.cursor(entry.id(), entry.id()));
    }
}
