package io.cloudretail.user;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/**
 * Goes into the WAR with tests that run as a client: lets days pass in no time, by making what is there older. It is the
 * database's clock that decides, so nothing else has to be moved.
 */
@Path("test-time")
@Consumes(MediaType.WILDCARD)
@PermitAll
public class PassingTimeResource {
    private final EntityManager entityManager;

    @Inject
    public PassingTimeResource(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param by such as P13DT23H */
    @POST
    @Path("sessions")
    @Transactional
    public void sessions(@QueryParam("account") UUID account, @QueryParam("by") String by) {
        older(
                        "UPDATE session SET started_at = started_at - by, last_used_at = last_used_at - by,"
                                + " expires_at = expires_at - by, ends_at = ends_at - by"
                                + " FROM CAST(?1 AS interval) AS by WHERE account_id = ?2",
                        by)
                .setParameter(2, account)
                .executeUpdate();
    }

    @POST
    @Path("links")
    @Transactional
    public void links(@QueryParam("account") UUID account, @QueryParam("by") String by) {
        older(
                        "UPDATE mail_link SET expires_at = expires_at - by FROM CAST(?1 AS interval) AS by WHERE account_id = ?2",
                        by)
                .setParameter(2, account)
                .executeUpdate();
    }

    @POST
    @Path("signing-keys")
    @Transactional
    public void signingKeys(@QueryParam("by") String by) {
        older(
                        "UPDATE signing_key SET created_at = created_at - by, activated_at = activated_at - by,"
                                + " retired_at = retired_at - by FROM CAST(?1 AS interval) AS by",
                        by)
                .executeUpdate();
    }

    private Query older(String sql, String by) {
        return entityManager.createNativeQuery(sql).setParameter(1, by);
    }
}
