package io.cloudretail.payment.methods;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.payment.provider.ChosenProvider;
import io.cloudretail.payment.provider.PaymentMethod;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How orders can be paid. */
@Shared
@Path("api/v1/payment-methods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@DenyAll
public class PaymentMethodsResource {
    /** In the order in which they are offered. */
    public record PaymentMethods(List<PaymentMethod> items) {}

    private final ChosenProvider chosen;

    @Inject
    public PaymentMethodsResource(ChosenProvider chosen) {
        this.chosen = chosen;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "How orders can be paid",
            description =
                    "Anyone may ask. Which provider takes payments: sandbox, which moves no money, with test cards whose tokens"
                            + " orders name as paymentToken; or stripe, with the publishable key by which a page makes such a"
                            + " token of a card there.")
    @APIResponse(responseCode = "200", description = "The provider that the shop is configured with")
    public PaymentMethods methods() {
        return new PaymentMethods(List.of(chosen.method()));
    }
}
