package io.cloudretail.inventory;

import io.cloudretail.inventory.privacy.UserEvents;
import io.cloudretail.inventory.reservation.OrderEvents;
import io.cloudretail.inventory.stock.ProductEvents;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Goes into the WAR with tests that run as a client: events in, and what waits for Kafka out. */
@Path("test-events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class EventsDoorResource {
    private final ProductEvents products;
    private final OrderEvents orders;
    private final UserEvents users;
    private final EntityManager entityManager;

    @Inject
    public EventsDoorResource(
            ProductEvents products, OrderEvents orders, UserEvents users, EntityManager entityManager) {
        this.products = products;
        this.orders = orders;
        this.users = users;
        this.entityManager = entityManager;
    }

    @POST
    @PermitAll
    public void take(@QueryParam("type") String type, @QueryParam("subject") UUID subject, String data) {
        EventMessage message = EventMessage.of(type, subject, data);
        switch (type.substring(0, type.indexOf('.'))) {
            case "product" -> message.bringTo(products::on);
            case "order" -> orders.on(message);
            default -> users.on(message);
        }
    }

    @GET
    @Path("{key}")
    @PermitAll
    @Transactional
    public List<?> waiting(@PathParam("key") String key) {
        return entityManager
                .createNativeQuery(
                        "SELECT concat(headers ->> 'ce_type', ' ', payload) FROM outbox WHERE aggregate_id = ?1"
                                + " AND topic = 'cloudretail.inventory' ORDER BY id")
                .setParameter(1, key)
                .getResultList();
    }
}
