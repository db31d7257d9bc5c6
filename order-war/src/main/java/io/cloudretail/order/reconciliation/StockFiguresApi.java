package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.client.AnswerMapper;
import io.cloudretail.kit.client.PassOn;
import io.cloudretail.kit.figures.Bucket;
import io.cloudretail.kit.figures.Entries;
import io.cloudretail.kit.figures.Entry;
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

/** The wire to the books of stock. */
@RegisterRestClient(configKey = "inventory-figures")
@RegisterProvider(AnswerMapper.class)
@RegisterProvider(PassOn.class)
@Path("internal/figures/stock")
@Produces(MediaType.APPLICATION_JSON)
public interface StockFiguresApi {
    record Figures(Sums sums, List<Bucket> sold, List<Bucket> restocked, List<Entry> held, List<Flaw> flaws) {
        public record Sums(long onHand, long reserved, long sold, long held) {}
    }

    @GET
    Figures figures(@HeaderParam("Authorization") String bearer, @QueryParam("asOf") String asOf);

    @GET
    @Path("restocked/{bucket}")
    Entries restocked(@HeaderParam("Authorization") String bearer, @PathParam("bucket") int bucket);

    @GET
    @Path("{bucket}")
    Entries sold(@HeaderParam("Authorization") String bearer, @PathParam("bucket") int bucket);
}
