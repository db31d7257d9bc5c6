package io.cloudretail.inventory.ledger;

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

/** Whether the books are right. */
@Shared
@Path("api/v1/inventory/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
@DenyAll
public class LedgerResource {
    private static final int LISTED = 100;

    private final Ledger ledger;

    @Inject
    public LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Check all stock against its ledger",
            description =
                    "For admins. Of every SKU: what is on hand and reserved is the sum of its movements, what is reserved is what"
                            + " orders hold, and 0 <= reserved <= onHand. Up to 100 SKUs that differ are listed.")
    @APIResponse(responseCode = "200", description = "Sums of all, and what differs")
    public LedgerReport check() {
        return ledger.check(LISTED);
    }
}
