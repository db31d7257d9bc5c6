package io.cloudretail.order.returns;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All returns. */
@Dependent
@Transactional
public class Returns {
    private final EntityManager entityManager;

    @Inject
    Returns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Return> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Return.class, id));
    }

    /** Which order it is of. */
    Optional<UUID> orderOf(UUID id) {
        return entityManager
                .createQuery("SELECT r.orderId FROM Return r WHERE r.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The return, locked until the transaction ends; whoever locks its order too has locked that one first. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Return> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(Return.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Return one) {
        entityManager.persist(one);
        // what follows in SQL refers to the row
        entityManager.flush();
    }

    /** Of one order, oldest first. */
    List<Return> of(UUID order) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Return r WHERE r.orderId = :order ORDER BY r.requestedAt, r.id", Return.class)
                .setParameter("order", order)
                .getResultList();
    }

    /** Under which of the customer's own names a return of this order was asked for before. */
    Optional<Return> named(UUID order, String requestKey) {
        return entityManager
                .createQuery("SELECT r FROM Return r WHERE r.orderId = :order AND r.requestKey = :key", Return.class)
                .setParameter("order", order)
                .setParameter("key", requestKey)
                .getResultStream()
                .findFirst();
    }

    /** Of all orders of a customer, oldest first, as they may see them. */
    public List<ReturnView> ofCustomer(UUID customer) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Return r WHERE r.orderId IN (SELECT o.id FROM Order o WHERE o.customerId = :customer)"
                                + " ORDER BY r.requestedAt, r.id",
                        Return.class)
                .setParameter("customer", customer)
                .getResultStream()
                .map(ReturnView::of)
                .toList();
    }

    /** Oldest first: who has waited longest comes first. */
    List<Return> in(ReturnStatus status, Instant afterTime, UUID afterId, int rows) {
        StringBuilder query = new StringBuilder("SELECT r FROM Return r WHERE r.status = :status");
        query.append(afterId == null ? "" : " AND (r.requestedAt > :time OR (r.requestedAt = :time AND r.id > :id))");
        var typed = entityManager
                .createQuery(query + " ORDER BY r.requestedAt, r.id", Return.class)
                .setParameter("status", status);
        if (afterId != null) {
            typed.setParameter("time", afterTime).setParameter("id", afterId);
        }
        return typed.setMaxResults(rows).getResultList();
    }
}
