package io.cloudretail.user.privacy;

import io.cloudretail.kit.client.AnswerMapper;
import io.cloudretail.kit.client.PassOn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The wire to the payment service. */
@RegisterRestClient(configKey = "payment")
@RegisterProvider(AnswerMapper.class)
@RegisterProvider(PassOn.class)
@Path("internal/users")
public interface PaymentApi {
    @GET
    @Path("{id}/export")
    @Produces(MediaType.APPLICATION_JSON)
    InputStream export(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID user);
}
