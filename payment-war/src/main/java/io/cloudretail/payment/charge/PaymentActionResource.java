package io.cloudretail.payment.charge;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Caller;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers have to do before their payments are decided. */
@Shared
@Path("api/v1/payments/orders/{orderId}/action")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@DenyAll
public class PaymentActionResource {
    /** What the customer says to the sandbox, which plays their bank. */
    public record Confirmation(@NotNull Boolean confirmed) {}

    private final AskCustomer askCustomer;
    private final Caller caller;

    @Inject
    public PaymentActionResource(AskCustomer askCustomer, Caller caller) {
        this.askCustomer = askCustomer;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "What the customer has to do before the payment of an order is decided",
            description =
                    "For the customer whose payment it is. Their bank wants them to confirm it (3-D Secure): with stripe their"
                            + " page goes on by handleNextAction of Stripe.js with the clientSecret, with sandbox by PUT here."
                            + " The order is PENDING meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "Where they do it, and by what",
            content = @Content(schema = @Schema(implementation = PaymentAction.class)))
    @APIResponse(responseCode = "204", description = "There is nothing to do")
    @APIResponse(
            responseCode = "404",
            description = "No payment of this customer; an order has none before it is charged")
    public Response action(@PathParam("orderId") UUID orderId) {
        return askCustomer
                .action(orderId, caller.id())
                .map(Response::ok)
                .orElseGet(Response::noContent)
                .header("Cache-Control", "no-store")
                .build();
    }

    @PUT
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "Say yes or no to the sandbox, which plays the bank",
            description =
                    "For the customer whose payment it is. What becomes of the order is told where it is, a moment later.")
    @APIResponse(responseCode = "204", description = "The sandbox knows")
    @APIResponse(responseCode = "400", description = "The request does not validate")
    @APIResponse(responseCode = "404", description = "No payment of this customer")
    @APIResponse(
            responseCode = "409",
            description = "nothing-to-confirm: it asks nothing, or not any more; or it is a real bank that asks")
    public void confirm(@PathParam("orderId") UUID orderId, @NotNull @Valid Confirmation confirmation) {
        askCustomer.answer(orderId, caller.id(), confirmation.confirmed());
    }
}
