package io.cloudretail.payment.charge;

import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.TimeRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments and refunds as admins see them. */
@Shared
@Path("api/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@DenyAll
public class PaymentsResource {
    private static final List<String> PAYMENTS =
            Stream.of(PaymentStatus.values()).map(Enum::name).toList();

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
    @Operation(
            summary = "Payments, page by page",
            description =
                    "For admins. The newest first, if nothing else is asked for. That of one order, which has one or none, with"
                            + " its ledger and its refunds.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(
            responseCode = "400",
            description = "A limit, sort or filter that is none, or a cursor of another order")
    public Page<PaymentDetails> list(
            @BeanParam PageRequest page, @BeanParam MoneyListRequest wish, @BeanParam TimeRequest time) {
        MoneySearch search = wish.search(page, time, PAYMENTS);
        List<Payment> found = payments.list(search, page.limit() + 1);
        return Page.of(
                found.stream()
                        .map(wish.namesAnOrder() ? this::whole : this::inShort)
                        .toList(),
                page.limit(),
                view -> search.place(view.createdAt(), view.amount(), view.orderId()));
    }

    @GET
    @Path("refunds")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Refunds, page by page",
            description =
                    "For admins. The newest first, if nothing else is asked for. All of them, or those of one order.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(
            responseCode = "400",
            description = "A limit, sort or filter that is none, or a cursor of another order")
    public Page<RefundView> refunds(
            @BeanParam PageRequest page, @BeanParam MoneyListRequest wish, @BeanParam TimeRequest time) {
        MoneySearch search = wish.search(page, time, Refund.statuses());
        List<Refund> found = refunds.list(search, page.limit() + 1);
        return Page.of(
                found.stream().map(RefundView::of).toList(),
                page.limit(),
                view -> search.place(view.createdAt(), view.amount(), view.id()));
    }

    private PaymentDetails whole(Payment payment) {
        return PaymentDetails.of(
                payment,
                ledger.of(payment.orderId()),
                refunds.of(payment.orderId()).stream().map(RefundView::of).toList());
    }

    private PaymentDetails inShort(Payment payment) {
        return PaymentDetails.of(payment, null, null);
    }
}
