package io.cloudretail.inventory.reservation;

import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the order service: one reservation per order, named by the order's id, so that every call may be repeated. */
@Path("internal/reservations/{orderId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@DenyAll
public class ReservationsResource {
    /** The lines of an order; a SKU given twice counts with the sum of its quantities. */
    public record Request(@NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines) {
        public record Line(
                @NotNull @Size(min = 1, max = 64) String sku,
                @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}

        SortedMap<String, Integer> units() {
            SortedMap<String, Integer> units = new TreeMap<>();
            lines.forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
            return units;
        }
    }

    /** @param expiresAt when the order will be asked whether it still needs what it holds */
    public record View(UUID orderId, String status, Instant expiresAt) {
        static View of(Reservation reservation) {
            return new View(reservation.orderId(), reservation.status().name(), reservation.expiresAt());
        }
    }

    private final Reservations reservations;

    @Inject
    public ReservationsResource(Reservations reservations) {
        this.reservations = reservations;
    }

    @PUT
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Hold all lines of an order, or none", description = "For the order service.")
    @APIResponse(responseCode = "200", description = "Held; the same request again answers the same")
    @APIResponse(
            responseCode = "409",
            description = "out-of-stock (with the lines), reservation-closed or reservation-differs")
    public View hold(@PathParam("orderId") UUID orderId, @NotNull @Valid Request request) {
        return View.of(reservations.hold(orderId, request.units()));
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "What an order holds", description = "For the order service.")
    @APIResponse(responseCode = "200", description = "HELD, COMMITTED or RELEASED")
    @APIResponse(responseCode = "404", description = "The order holds nothing and never did")
    public View get(@PathParam("orderId") UUID orderId) {
        return reservations.find(orderId).map(View::of).orElseThrow(() -> new NotFound("No such reservation."));
    }

    @DELETE
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "Let go of what an order holds",
            description =
                    "For the order service. Sold units come back into stock. A reservation that arrives later is refused.")
    @APIResponse(responseCode = "200", description = "RELEASED, now or before")
    @APIResponse(
            responseCode = "409",
            description = "stock-would-not-fit: sold units come back to more than can be counted; nothing is changed")
    public View release(@PathParam("orderId") UUID orderId) {
        return View.of(reservations.release(orderId));
    }
}
