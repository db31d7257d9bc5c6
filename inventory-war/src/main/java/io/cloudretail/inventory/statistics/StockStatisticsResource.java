package io.cloudretail.inventory.statistics;

import io.cloudretail.kit.http.PeriodRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.kit.time.Periods;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much is running out, and was. */
@Shared
@Path("api/v1/statistics/stock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@DenyAll
public class StockStatisticsResource {
    private final StockDays days;
    private final Clock clock;

    @Inject
    public StockStatisticsResource(StockDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "How many SKUs were low or out of stock",
            description =
                    "For admins. At the end of each day, week (Sunday) or month, in UTC and without gaps, for up to 366 days;"
                            + " today as it is now. Of days before the shop counted, and of days to come, nothing is known.")
    @APIResponse(responseCode = "200", description = "Each period, oldest first")
    @APIResponse(responseCode = "400", description = "from, to or by that is none, or a time that is too long")
    public StockStatistics stock(@BeanParam PeriodRequest time) {
        Periods wanted = time.periods(clock);
        return StockStatistics.of(wanted, days.seen(wanted));
    }
}
