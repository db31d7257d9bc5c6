package io.cloudretail.user.webhook;

import io.cloudretail.testkit.patience.Await;
import io.cloudretail.user.news.OrderEvents;
import io.cloudretail.user.news.OrderEventsDoorResource.Brought;
import io.cloudretail.user.upkeep.Chore;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Goes into the WAR with tests that run as a client: events in, as Kafka would bring them, and days that pass in no time. */
@Path("test-webhooks")
@Consumes(MediaType.WILDCARD)
@PermitAll
public class WebhookDoorResource {
    private final OrderEvents orders;
    private final StockEvents stock;
    private final Instance<Chore> chores;
    private final EntityManager entityManager;
    private final UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    @Inject
    public WebhookDoorResource(
            OrderEvents orders,
            StockEvents stock,
            @Any Instance<Chore> chores,
            EntityManager entityManager,
            UserTransaction transaction) {
        this.orders = orders;
        this.stock = stock;
        this.chores = chores;
        this.entityManager = entityManager;
        this.transaction = transaction;
    }

    @POST
    @Path("events")
    public void take(
            @QueryParam("id") UUID id,
            @QueryParam("type") String type,
            @QueryParam("subject") String subject,
            String data) {
        String service = type.split("\\.")[0];
        var incoming = new ConsumerRecord<>("cloudretail." + service, 0, 0, subject, data);
        Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/cloudretail/" + service,
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_dataschema",
                        "/events/" + type + "/v1")
                .forEach((header, value) -> incoming.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        Brought message = new Brought(incoming);
        if (service.equals("order")) {
            orders.on(message);
        } else {
            stock.on(message);
        }
    }

    /** The event comes just while the webhook is being disabled. */
    @POST
    @Path("disabling")
    public void disableMeanwhile(
            @QueryParam("webhook") UUID webhook,
            @QueryParam("id") UUID id,
            @QueryParam("type") String type,
            @QueryParam("subject") String subject,
            String data)
            throws Exception {
        transaction.begin();
        entityManager
                .createNativeQuery("UPDATE webhook SET enabled = false WHERE id = ?1")
                .setParameter(1, webhook)
                .executeUpdate();
        Future<?> telling = executor.submit(() -> take(id, type, subject, data));
        Await.until("the event is noted, or waits", () -> telling.isDone() || holdsUpAnother());
        transaction.commit();
        telling.get();
    }

    private boolean holdsUpAnother() {
        return (Boolean) entityManager
                .createNativeQuery("SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))")
                .getSingleResult();
    }

    /** @param by such as PT25H */
    @POST
    @Path("time")
    @Transactional
    public void pass(@QueryParam("webhook") UUID webhook, @QueryParam("by") String by) {
        entityManager
                .createNativeQuery(
                        "UPDATE webhook SET failing_since = failing_since - by, former_until = former_until - by,"
                                + " leased_until = leased_until - by, paused_until = paused_until - by"
                                + " FROM CAST(?1 AS interval) AS by WHERE id = ?2")
                .setParameter(1, by)
                .setParameter(2, webhook)
                .executeUpdate();
        entityManager
                .createNativeQuery("UPDATE webhook_delivery SET created_at = created_at - by, due_at = due_at - by,"
                        + " give_up_at = give_up_at - by FROM CAST(?1 AS interval) AS by WHERE webhook_id = ?2")
                .setParameter(1, by)
                .setParameter(2, webhook)
                .executeUpdate();
    }

    @POST
    @Path("upkeep")
    public void clear() {
        chores.forEach(Chore::clear);
    }
}
