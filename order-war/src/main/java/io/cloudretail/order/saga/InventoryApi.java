package io.cloudretail.order.saga;

import io.cloudretail.kit.client.AnswerMapper;
import io.cloudretail.kit.client.PassOn;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The wire to the inventory service. */
@RegisterRestClient(configKey = "inventory")
@RegisterProvider(AnswerMapper.class)
@RegisterProvider(PassOn.class)
@Path("internal/reservations/{orderId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface InventoryApi {
    record Lines(List<Line> lines) {
        public record Line(String sku, int quantity) {}
    }

    /** What this service reads of a reservation. */
    record Reservation(String status) {}

    @PUT
    Reservation hold(@HeaderParam("Authorization") String bearer, @PathParam("orderId") UUID orderId, Lines lines);

    @DELETE
    Reservation release(@HeaderParam("Authorization") String bearer, @PathParam("orderId") UUID orderId);
}
