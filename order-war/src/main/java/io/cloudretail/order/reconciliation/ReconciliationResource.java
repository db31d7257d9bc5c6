package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the books of the whole shop are right. */
@Shared
@Path("api/v1/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
@DenyAll
public class ReconciliationResource {
    private final Reconcile reconcile;

    @Inject
    public ReconciliationResource(Reconcile reconcile) {
        this.reconcile = reconcile;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Compare orders, payments, stock and events across the services",
            description =
                    "For admins. As of a minute ago: what happened later is on its way and no problem. A service that is away is a"
                            + " gap, and its books are not compared.")
    @APIResponse(responseCode = "200", description = "The sums side by side, and everything that is wrong by name")
    public Report report() {
        return reconcile.run();
    }
}
