package io.cloudretail.user.audit;

import io.cloudretail.user.news.OrderEventsDoorResource.Brought;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Goes into the WAR with tests that run as a client: what admins did elsewhere in, as Kafka would bring it. */
@Path("test-acts")
@Produces(MediaType.TEXT_PLAIN)
@Consumes(MediaType.WILDCARD)
public class AdminEventsDoorResource {
    private final AdminEvents acts;
    private final EntityManager entityManager;

    @Inject
    public AdminEventsDoorResource(AdminEvents acts, EntityManager entityManager) {
        this.acts = acts;
        this.entityManager = entityManager;
    }

    @POST
    @PermitAll
    public void take(
            @QueryParam("id") UUID id,
            @QueryParam("source") String source,
            @QueryParam("subject") String subject,
            @QueryParam("time") String time,
            String data) {
        var incoming = new ConsumerRecord<>("cloudretail.admin", 0, 0, subject, data);
        Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        "admin.acted",
                        "ce_source",
                        source,
                        "ce_subject",
                        subject,
                        "ce_time",
                        time,
                        "ce_dataschema",
                        "/events/admin.acted/v1")
                .forEach((header, value) -> incoming.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        acts.on(new Brought(incoming));
    }

    /** How many messages of this subject were set aside. */
    @GET
    @PermitAll
    @Transactional
    public String setAside(@QueryParam("subject") String subject) {
        return entityManager
                .createNativeQuery(
                        "SELECT count(*) FROM outbox WHERE topic = 'cloudretail.admin.dlq' AND aggregate_id = ?1")
                .setParameter(1, subject)
                .getSingleResult()
                .toString();
    }

    /** What the database says to somebody who would rewrite the entries of this subject. */
    @PUT
    @PermitAll
    public String rewrite(@QueryParam("subject") String subject, String assignment) throws NamingException {
        DataSource database = (DataSource) new InitialContext().lookup("jdbc/shop");
        try (Connection connection = database.getConnection();
                PreparedStatement change =
                        connection.prepareStatement("UPDATE audit_entry SET " + assignment + " WHERE subject = ?")) {
            change.setString(1, subject);
            return change.executeUpdate() + " rewritten";
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }
}
