package io.cloudretail.user.news;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Goes into the WAR with tests that run as a client: an order's events in, as Kafka would bring them. */
@Path("test-events")
@Produces(MediaType.TEXT_PLAIN)
@Consumes(MediaType.WILDCARD)
public class OrderEventsDoorResource {
    private final OrderEvents orders;
    private final EntityManager entityManager;

    @Inject
    public OrderEventsDoorResource(OrderEvents orders, EntityManager entityManager) {
        this.orders = orders;
        this.entityManager = entityManager;
    }

    @POST
    @PermitAll
    public void take(
            @QueryParam("id") UUID id,
            @QueryParam("type") String type,
            @QueryParam("subject") UUID subject,
            @QueryParam("time") String time,
            String data) {
        var incoming = new ConsumerRecord<>("cloudretail.order", 0, 0, subject.toString(), data);
        Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/cloudretail/order",
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        time == null ? Instant.now().toString() : time,
                        "ce_dataschema",
                        "/events/" + type + "/v1")
                .forEach((header, value) -> incoming.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        orders.on(new Brought(incoming));
    }

    /** How many messages were set aside. */
    @GET
    @PermitAll
    @Transactional
    public String setAside() {
        return entityManager
                .createNativeQuery("SELECT count(*) FROM outbox WHERE topic LIKE '%.dlq'")
                .getSingleResult()
                .toString();
    }

    /** What the connector hands over. */
    public record Brought(ConsumerRecord<String, String> incoming) implements Message<String> {
        @Override
        public String getPayload() {
            return incoming.value();
        }

        @Override
        public <C> C unwrap(Class<C> type) {
            return type.cast(incoming);
        }
    }
}
