package io.cloudretail.order.checkout;

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

/** The wire to the user service. */
@RegisterRestClient(configKey = "user")
@RegisterProvider(AnswerMapper.class)
@RegisterProvider(PassOn.class)
@Path("internal/users/{id}")
public interface UserApi {
    /** What this service reads of an account. */
    record Account(UUID id) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Account account(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);
}
