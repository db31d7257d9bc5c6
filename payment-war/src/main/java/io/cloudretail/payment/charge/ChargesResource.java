package io.cloudretail.payment.charge;

import io.cloudretail.kit.card.NoCardNumber;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the order service: one payment per order, named by the order's id, so that every call may be repeated. */
@Shared
@Path("internal/payments/{orderId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@DenyAll
public class ChargesResource {
    /** @param paymentToken names a card at the provider, and is never its number */
    public record NewCharge(
            @NotNull @Valid Amount amount,
            @NotNull UUID customerId,
            @NotBlank @Size(max = 200) @NoCardNumber String paymentToken) {}

    private final SettlePayment settlePayment;
    private final Payments payments;

    @Inject
    public ChargesResource(SettlePayment settlePayment, Payments payments) {
        this.settlePayment = settlePayment;
        this.payments = payments;
    }

    @PUT
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Take the money of an order", description = "For services.")
    @APIResponse(responseCode = "200", description = "CAPTURED or DECLINED; the same request again answers the same")
    @APIResponse(responseCode = "409", description = "payment-cancelled or payment-differs")
    @APIResponse(responseCode = "503", description = "outcome-unknown: ask again")
    public PaymentView charge(@PathParam("orderId") UUID orderId, @NotNull @Valid NewCharge charge) {
        Money amount = charge.amount().toMoney();
        return PaymentView.of(settlePayment.charge(orderId, charge.customerId(), amount, charge.paymentToken()));
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "How the payment of an order stands", description = "For services.")
    @APIResponse(responseCode = "200", description = "PENDING, CAPTURED, DECLINED, CANCELLED or REFUNDED")
    @APIResponse(responseCode = "404", description = "The order has no payment")
    public PaymentView get(@PathParam("orderId") UUID orderId) {
        return payments.find(orderId).map(PaymentView::of).orElseThrow(() -> new NotFound("There is no such payment."));
    }

    @PUT
    @Path("cancellation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "Make sure that no money stays taken for an order",
            description =
                    "For services. What is left of the captured money is refunded; a charge that arrives later is refused.")
    @APIResponse(responseCode = "200", description = "CANCELLED, REFUNDED or DECLINED, now or before")
    @APIResponse(responseCode = "503", description = "outcome-unknown: ask again")
    public PaymentView cancel(@PathParam("orderId") UUID orderId) {
        return PaymentView.of(settlePayment.cancel(orderId));
    }
}
