package io.cloudretail.user.audit;

import io.cloudretail.user.visitor.Visitor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.UUID;

/** Takes entries; within a transaction they are part of it. The database refuses to change or delete one. */
@Dependent
@Transactional
public class AuditLog {
    private final EntityManager entityManager;
    private final Visitor visitor;

    @Inject
    AuditLog(EntityManager entityManager, Visitor visitor) {
        this.entityManager = entityManager;
        this.visitor = visitor;
    }

    /** Something that people did to their own account. */
    public void own(Action action, UUID account) {
        own(action, account, null);
    }

    public void own(Action action, UUID account, String detail) {
        add(action, account, account, detail);
    }

    /** Something that happened to an account, and nobody has proved who did it. */
    public void byNobody(Action action, UUID account) {
        add(action, null, account, null);
    }

    /** @param account what it was done to; null for none @param detail in few words, null for none; nothing personal */
    public void add(Action action, UUID actor, UUID account, String detail) {
        insert(
                action,
                actor,
                account,
                visitor.address().orElse(null),
                visitor.userAgent().orElse(null),
                detail);
    }

    /** Something that the service did on its own. */
    public void byTheService(Action action) {
        byTheService(action, null, null);
    }

    /** The same to an account. @param detail in few words; nothing personal */
    public void byTheService(Action action, UUID account, String detail) {
        insert(action, null, account, null, null, detail);
    }

    /** Something that an admin did in another service. */
    @Transactional(Transactional.TxType.MANDATORY)
    void elsewhere(RemoteAct act) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO audit_entry (service, at, actor_id, action, subject) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, act.service())
                .setParameter(2, Timestamp.from(act.at()))
                .setParameter(3, act.actor())
                .setParameter(4, act.action())
                .setParameter(5, act.subject())
                .executeUpdate();
    }

    private void insert(Action action, UUID actor, UUID account, String address, String userAgent, String detail) {
        entityManager
                .createNativeQuery("INSERT INTO audit_entry (action, actor_id, account_id, address, user_agent, detail)"
                        + " VALUES (?1, CAST(?2 AS uuid), CAST(?3 AS uuid), ?4, ?5, ?6)")
                .setParameter(1, action.text())
                .setParameter(2, actor == null ? null : actor.toString())
                .setParameter(3, account == null ? null : account.toString())
                .setParameter(4, address)
                .setParameter(5, userAgent)
                .setParameter(6, detail)
                .executeUpdate();
    }
}
