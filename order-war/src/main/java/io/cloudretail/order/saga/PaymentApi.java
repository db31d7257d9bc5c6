package io.cloudretail.order.saga;

import io.cloudretail.kit.client.AnswerMapper;
import io.cloudretail.kit.client.PassOn;
import io.cloudretail.kit.money.Money;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The wire to the payment service. */
@RegisterRestClient(configKey = "payment")
@RegisterProvider(AnswerMapper.class)
@RegisterProvider(PassOn.class)
@Path("internal/payments/{orderId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PaymentApi {
    record Charge(Money amount, UUID customerId, String paymentToken) {}

    /** What this service reads of a payment. */
    record Payment(String status, String reason) {}

    @PUT
    Payment pay(@HeaderParam("Authorization") String bearer, @PathParam("orderId") UUID orderId, Charge charge);

    @PUT
    @Path("cancellation")
    Payment cancel(@HeaderParam("Authorization") String bearer, @PathParam("orderId") UUID orderId);
}
