package io.cloudretail.payment.charge;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the order service: parts of a payment are given back, each named by its return, so that every call may be repeated. */
@Shared
@Path("internal/payments/{orderId}/refunds/{returnId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@DenyAll
public class RefundsResource {
    public record NewRefund(@NotNull @Valid Amount amount) {}

    private final SettleRefund settleRefund;

    @Inject
    public RefundsResource(SettleRefund settleRefund) {
        this.settleRefund = settleRefund;
    }

    @PUT
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "Give back a part of what an order paid",
            description =
                    "For services. All refunds of an order together are at most what was captured; its payment is REFUNDED when"
                            + " all of it was given back.")
    @APIResponse(
            responseCode = "200",
            description = "Given back; the same request again answers the same. With the payment")
    @APIResponse(responseCode = "404", description = "The order has no payment")
    @APIResponse(
            responseCode = "409",
            description =
                    "refund-exceeds-payment, or refund-differs: the return has a refund of another amount or order")
    @APIResponse(responseCode = "503", description = "outcome-unknown: noted, and tried until it is known. Ask again")
    public PaymentView refund(
            @PathParam("orderId") UUID orderId,
            @PathParam("returnId") UUID returnId,
            @NotNull @Valid NewRefund refund) {
        if (returnId.equals(orderId)) {
            throw InvalidRequest.field("returnId", "must not be the order's id");
        }
        return PaymentView.of(
                settleRefund.refund(orderId, returnId, refund.amount().toMoney()));
    }
}
