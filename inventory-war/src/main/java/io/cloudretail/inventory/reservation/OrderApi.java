package io.cloudretail.inventory.reservation;

import io.cloudretail.kit.client.AnswerMapper;
import io.cloudretail.kit.client.PassOn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The wire to the order service. */
@RegisterRestClient(configKey = "order")
@RegisterProvider(AnswerMapper.class)
@RegisterProvider(PassOn.class)
@Path("internal/orders/{orderId}")
public interface OrderApi {
    /** What this service reads of an order. */
    record OrderView(String status) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    OrderView order(@HeaderParam("Authorization") String bearer, @PathParam("orderId") UUID orderId);
}
