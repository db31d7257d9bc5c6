package io.cloudretail.order.history;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.TimeRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.order.orders.SoldLine;
import io.cloudretail.order.orders.SoldLines;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What vendors sold: their lines of everybody's orders, and nothing of who bought them. */
@Shared
@Path("api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@DenyAll
public class SoldLinesResource {
    private final SoldLines lines;
    private final Caller caller;

    @Inject
    public SoldLinesResource(SoldLines lines, Caller caller) {
        this.lines = lines;
        this.caller = caller;
    }

    @GET
    @Path("lines")
    @RolesAllowed({Roles.VENDOR, Roles.ADMIN})
    @Operation(
            summary = "What a vendor sold, newest first",
            description = "Vendors get the lines of their own products; admins name a vendor. Lines of orders that were"
                    + " paid for, with the status of their order.")
    @APIResponse(
            responseCode = "200",
            description =
                    "One page; nextCursor is absent on the last. A page looks through 5,000 lines: one that a filter"
                            + " lets few of them into may be short, or empty, and still be followed by others")
    @APIResponse(responseCode = "400", description = "A limit, cursor or filter that is none")
    @APIResponse(responseCode = "403", description = "vendor without being an admin")
    public Page<SoldLine> list(
            @BeanParam PageRequest page, @BeanParam SoldLinesRequest wish, @BeanParam TimeRequest time) {
        if (wish.namesAVendor() && !caller.is(Roles.ADMIN)) {
            throw new AdminsOnly();
        }
        long before = page.after(1).map(SoldLinesResource::place).orElse(Long.MAX_VALUE);
        SoldLines.Found found = lines.of(wish.searchFor(caller.id(), time), before, page.limit());
        String next = found.next() == null ? null : Cursor.of(found.next()).encode();
        return new Page<>(found.lines(), next);
    }

    private static long place(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key().get(0));
        } catch (NumberFormatException edited) {
            throw Cursor.invalid();
        }
    }
}
