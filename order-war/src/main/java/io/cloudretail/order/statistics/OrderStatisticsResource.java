package io.cloudretail.order.statistics;

import io.cloudretail.kit.http.PeriodRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.kit.time.Periods;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How business goes. */
@Shared
@Path("api/v1/statistics/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@DenyAll
public class OrderStatisticsResource {
    private static final int USUAL = 10;
    private static final int MOST = 100;

    private final Days days;
    private final Clock clock;

    @Inject
    public OrderStatisticsResource(Days days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "What became of orders, what they brought in, and what sold best",
            description =
                    "For admins. By day, week (from Monday on) or month, in UTC and without gaps, for up to 366 days."
                            + " What happens is counted when it happens. Revenue is what confirmed orders cost, less what was given"
                            + " back in the same period for cancelled orders and for returns.")
    @APIResponse(responseCode = "200", description = "Of the whole time and of each period, oldest first")
    @APIResponse(responseCode = "400", description = "from, to, by or best that is none, or a time that is too long")
    public OrderStatistics orders(
            @BeanParam PeriodRequest time,
            @Parameter(
                            description = "How many best sellers",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "10"))
                    @QueryParam("best")
                    String best) {
        Periods wanted = time.periods(clock);
        return OrderStatistics.of(wanted, days.orders(wanted), days.best(wanted, number(best)));
    }

    private static int number(String best) {
        try {
            int number = best == null ? USUAL : Integer.parseInt(best);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw InvalidRequest.field("best", "must be a whole number from 1 to " + MOST);
        }
        throw InvalidRequest.field("best", "must be a whole number from 1 to " + MOST);
    }
}
