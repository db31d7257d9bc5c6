package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments as admins see them. */
@Shared
@Path("api/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@DenyAll
public class PaymentsResource {
    /**
     * A payment with all that became of it.
     *
     * @param providerReference what the payment provider calls it
     * @param transactions the ledger, oldest first; their sum is what is held for the order
     */
    public record PaymentDetails(
            UUID orderId,
            String status,
            String reason,
            Money amount,
            Money refunded,
            String providerReference,
            List<Transaction> transactions,
            List<RefundView> refunds) {}

    /**
     * @param id the return's id, or the order's for what a cancellation gives back
     * @param reason why the provider refused it when it was last tried
     */
    public record RefundView(UUID id, String status, Money amount, String reason, Instant createdAt) {
        static RefundView of(Refund refund) {
            return new RefundView(refund.id(), refund.status(), refund.amount(), refund.reason(), refund.createdAt());
        }
    }

    public record PaymentList(List<PaymentDetails> items) {}

    private final Payments payments;
    private final Refunds refunds;
    private final Ledger ledger;

    @Inject
    public PaymentsResource(Payments payments, Refunds refunds, Ledger ledger) {
        this.payments = payments;
        this.refunds = refunds;
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "The payment of an order, with its ledger and its refunds", description = "For admins.")
    @APIResponse(responseCode = "200", description = "One payment, or none")
    @APIResponse(responseCode = "400", description = "order is missing or no id")
    public PaymentList of(@QueryParam("order") String order) {
        UUID id = id(order);
        return new PaymentList(payments.find(id).stream().map(this::view).toList());
    }

    private PaymentDetails view(Payment payment) {
        return new PaymentDetails(
                payment.orderId(),
                payment.status().name(),
                payment.reason(),
                payment.amount(),
                payment.refunded(),
                payment.reference(),
                ledger.of(payment.orderId()),
                refunds.of(payment.orderId()).stream().map(RefundView::of).toList());
    }

    private static UUID id(String order) {
        try {
            return UUID.fromString(order == null ? "" : order);
        } catch (IllegalArgumentException none) {
            throw InvalidRequest.field("order", "must be an order's id");
        }
    }
}
