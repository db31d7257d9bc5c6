package io.cloudretail.order.reconciliation;

import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The wire to what the other services say of their state. */
public interface HealthApi {
    @RegisterRestClient(configKey = "user")
    @Path("health/ready")
    @Produces(MediaType.APPLICATION_JSON)
    interface OfUser {
        @GET
        JsonObject ready();
    }

    @RegisterRestClient(configKey = "product")
    @Path("health/ready")
    @Produces(MediaType.APPLICATION_JSON)
    interface OfProduct {
        @GET
        JsonObject ready();
    }

    @RegisterRestClient(configKey = "inventory")
    @Path("health/ready")
    @Produces(MediaType.APPLICATION_JSON)
    interface OfInventory {
        @GET
        JsonObject ready();
    }

    @RegisterRestClient(configKey = "payment")
    @Path("health/ready")
    @Produces(MediaType.APPLICATION_JSON)
    interface OfPayment {
        @GET
        JsonObject ready();
    }
}
