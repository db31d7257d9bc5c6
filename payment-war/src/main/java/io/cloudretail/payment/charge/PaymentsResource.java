package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments as admins see them. */
@Path("api/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@DenyAll
public class PaymentsResource {
    /** @param transactions their sum is what is held for the order */
    public record PaymentView(
            UUID orderId, String status, String reason, Money amount, List<Transaction> transactions) {}

    public record PaymentList(List<PaymentView> items) {}

    private final Payments payments;

    @Inject
    public PaymentsResource(Payments payments) {
        this.payments = payments;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "The payment of an order, with its ledger", description = "For admins.")
    @APIResponse(responseCode = "200", description = "One payment, or none")
    @APIResponse(responseCode = "400", description = "order is missing or no id")
    public PaymentList of(@QueryParam("order") String order) {
        UUID id = id(order);
        return new PaymentList(payments.find(id).stream().map(this::view).toList());
    }

    private PaymentView view(Payment payment) {
        return new PaymentView(
                payment.orderId(),
                payment.status().name(),
                payment.reason(),
                payment.amount(),
                payments.transactions(payment.orderId()));
    }

    private static UUID id(String order) {
        try {
            return UUID.fromString(order == null ? "" : order);
        } catch (IllegalArgumentException none) {
            throw InvalidRequest.field("order", "must be an order's id");
        }
    }
}
