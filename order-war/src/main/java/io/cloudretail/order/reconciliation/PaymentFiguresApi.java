package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.client.AnswerMapper;
import io.cloudretail.kit.client.PassOn;
import io.cloudretail.kit.figures.Bucket;
import io.cloudretail.kit.figures.Entries;
import io.cloudretail.kit.figures.Flaw;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The wire to the books of payments. */
@RegisterRestClient(configKey = "payment-figures")
@RegisterProvider(AnswerMapper.class)
@RegisterProvider(PassOn.class)
@Path("internal/figures/payments")
@Produces(MediaType.APPLICATION_JSON)
public interface PaymentFiguresApi {
    record Figures(List<Sum> sums, List<Bucket> held, List<Flaw> flaws) {
        public record Sum(String currency, long captured, long refunded) {}
    }

    @GET
    Figures figures(@HeaderParam("Authorization") String bearer, @QueryParam("asOf") String asOf);

    @GET
    @Path("{bucket}")
    Entries held(@HeaderParam("Authorization") String bearer, @PathParam("bucket") int bucket);
}
