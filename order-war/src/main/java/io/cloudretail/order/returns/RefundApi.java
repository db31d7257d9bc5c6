package io.cloudretail.order.returns;

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
@Path("internal/payments/{orderId}/refunds/{returnId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface RefundApi {
    record Wanted(Money amount) {}

    /** What this service reads of a payment. */
    record Payment(String status) {}

    @PUT
    Payment refund(
            @HeaderParam("Authorization") String bearer,
            @PathParam("orderId") UUID orderId,
            @PathParam("returnId") UUID returnId,
            Wanted wanted);
}
