package io.cloudretail.inventory.movement;

import io.cloudretail.inventory.management.Keeper;
import io.cloudretail.inventory.management.ManagedStock;
import io.cloudretail.inventory.movement.Bookings.Booked;
import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stock booked by hand, and all that ever moved. */
@Shared
@Path("api/v1/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
@DenyAll
public class MovementsResource {
    private static final String KEY =
            "Names this booking, such as the number of the delivery note: 1 to 255 visible ASCII characters, new for each";

    private final Bookings bookings;
    private final MovementHistory history;
    private final Caller caller;

    @Inject
    public MovementsResource(Bookings bookings, MovementHistory history, Caller caller) {
        this.bookings = bookings;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @Path("{sku}/movements")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Book a receipt or a correction",
            description =
                    "For the SKU's vendor and admins. A repeat with the same Idempotency-Key books nothing; its answer is the"
                            + " first one, with Idempotency-Replayed: true.")
    @APIResponse(
            responseCode = "201",
            description = "Booked; the stock after it",
            content = @Content(schema = @Schema(implementation = ManagedStock.class)))
    @APIResponse(responseCode = "400", description = "The request does not validate, or the Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "404", description = "No stock of this vendor under this SKU")
    @APIResponse(
            responseCode = "409",
            description = "stock-would-not-fit: less would be left than is reserved, or more than can be counted")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused for another body")
    public Response book(
            @PathParam("sku") String sku,
            @Parameter(required = true, description = KEY) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NewMovement wish) {
        IdempotencyKey booking = IdempotencyKey.of(caller.id(), key, sku + " " + wish);
        return answer(Response.Status.CREATED, bookings.book(booking, wish.of(sku), keeper()));
    }

    @POST
    @Path("movements")
    @Consumes("text/csv")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "Book receipts and corrections from CSV",
            description =
                    "For vendors, for their own SKUs, and admins. RFC 4180 in UTF-8, up to 1 MiB and 5000 rows, columns sku,"
                            + " type (receipt or correction), quantity and reason. Each row that can be booked is, in the order of the file; the"
                            + " others are told of. A repeat with the same Idempotency-Key books nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What became of every row",
            content = @Content(schema = @Schema(implementation = MovementReport.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "It is no CSV, not UTF-8, has other columns or too many rows, or the Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid access token, or account-erased")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused for another file")
    public Response bookAll(
            @Parameter(required = true, description = KEY) @HeaderParam("Idempotency-Key") String key,
            @NotNull byte[] csv) {
        IdempotencyKey booking = IdempotencyKey.of(caller.id(), key, csv);
        return answer(Response.Status.OK, bookings.bookAll(booking, CsvRows.of(csv), keeper()));
    }

    @GET
    @Path("{sku}/movements")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "All movements of a SKU, newest first",
            description = "For its vendor and admins. Their sums are what is on hand and what is reserved.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "A limit or cursor that is none")
    @APIResponse(responseCode = "404", description = "No stock of this vendor under this SKU")
    public Page<MovementView> list(@PathParam("sku") String sku, @BeanParam PageRequest page) {
        long before = page.after(1).map(MovementsResource::id).orElse(Long.MAX_VALUE);
        List<MovementView> rows = history.of(sku, keeper(), before, page.limit() + 1);
        return Page.of(rows, page.limit(), movement -> Cursor.of(movement.id()));
    }

    private static Response answer(Response.Status status, Booked booked) {
        Response.ResponseBuilder answer = Response.status(status).entity(booked.answer());
        return (booked.replayed() ? answer.header("Idempotency-Replayed", true) : answer).build();
    }

    private Keeper keeper() {
        return new Keeper(caller.id(), caller.is(Roles.ADMIN));
    }

    private static long id(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key().get(0));
        } catch (NumberFormatException edited) {
            throw Cursor.invalid();
        }
    }
}
