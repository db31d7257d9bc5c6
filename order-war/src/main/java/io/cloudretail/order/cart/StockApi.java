package io.cloudretail.order.cart;

import io.cloudretail.kit.client.AnswerMapper;
import io.cloudretail.kit.client.PassOn;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The wire to the inventory service, for those who only look. */
@RegisterRestClient(configKey = "inventory")
@RegisterProvider(AnswerMapper.class)
@RegisterProvider(PassOn.class)
@Path("internal/availability")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface StockApi {
    record Wanted(Set<String> skus) {}

    record Availabilities(List<Availability> items) {
        public record Availability(String sku, int available) {}
    }

    @POST
    Availabilities availabilities(@HeaderParam("Authorization") String bearer, Wanted wanted);
}
