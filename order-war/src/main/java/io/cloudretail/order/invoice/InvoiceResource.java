package io.cloudretail.order.invoice;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.Orders;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invoice of an order. */
@Shared
@Path("api/v1/orders")
@Tag(name = "Orders")
@DenyAll
public class InvoiceResource {
    private static final String PDF = "application/pdf";

    private final Invoices invoices;
    private final PrintInvoice print;
    private final Orders orders;
    private final Caller caller;

    @Inject
    public InvoiceResource(Invoices invoices, PrintInvoice print, Orders orders, Caller caller) {
        this.invoices = invoices;
        this.print = print;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Path("{id}/invoice")
    @Produces(PDF)
    @RolesAllowed({Roles.CUSTOMER, Roles.ADMIN})
    @Operation(summary = "The invoice of an order", description = "For its customer and for admins.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such order of this customer")
    @APIResponse(responseCode = "409", description = "no-invoice: it is not CONFIRMED yet, was rejected or cancelled")
    @APIResponse(responseCode = "503", description = "Too many invoices are being printed; in two seconds again")
    public Response invoice(@PathParam("id") UUID id) {
        Order order = orders.find(id)
                .filter(found -> caller.is(Roles.ADMIN) || found.customerId().equals(caller.id()))
                .orElseThrow(() -> new NotFound("There is no such order."));
        Invoice invoice = invoices.of(order);
        return Response.ok(print.asPdf(invoice), PDF)
                .header("Content-Disposition", "inline; filename=\"" + invoice.number() + ".pdf\"")
                .build();
    }
}
