package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
@Path("internal/payments/{orderId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@DenyAll
public class ChargesResource {
    /** @param paymentToken names a card at the provider */
    public record NewCharge(
            @NotNull @Valid Amount amount,
            @NotNull UUID customerId,
            @NotBlank @Size(max = 200) String paymentToken) {}

    /** @param amount in minor units */
    public record Amount(
            @NotNull @Min(1) @Max(1_000_000_000_000_000L) Long amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

    /** @param reason why the money was not taken */
    public record View(UUID orderId, String status, String reason) {
        static View of(Payment payment) {
            return new View(payment.orderId(), payment.status().name(), payment.reason());
        }
    }

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
    public View charge(@PathParam("orderId") UUID orderId, @NotNull @Valid NewCharge charge) {
        Money amount = Money.of(charge.amount().amount(), charge.amount().currency());
        return View.of(settlePayment.charge(orderId, charge.customerId(), amount, charge.paymentToken()));
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "How the payment of an order stands", description = "For services.")
    @APIResponse(responseCode = "200", description = "PENDING, CAPTURED, DECLINED, CANCELLED or REFUNDED")
    @APIResponse(responseCode = "404", description = "The order has no payment")
    public View get(@PathParam("orderId") UUID orderId) {
        return payments.find(orderId).map(View::of).orElseThrow(() -> new NotFound("There is no such payment."));
    }

    @PUT
    @Path("cancellation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "Make sure that no money stays taken for an order",
            description = "For services. What was captured is refunded; a charge that arrives later is refused.")
    @APIResponse(responseCode = "200", description = "CANCELLED, REFUNDED or DECLINED, now or before")
    @APIResponse(responseCode = "503", description = "outcome-unknown: ask again")
    public View cancel(@PathParam("orderId") UUID orderId) {
        return View.of(settlePayment.cancel(orderId));
    }
}
