package io.cloudretail.order.returns;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.orders.Portion;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All returns. */
@Shared
@Transactional
public class Returns {
    /** How a page of those in a status is found; how many lines each has the number of its last one tells. */
    static final String FOUND =
            "SELECT found.id, coalesce((SELECT max(position) + 1 FROM order_return_line WHERE return_id = found.id), 0)"
                    + " FROM (SELECT id FROM order_return WHERE {condition} AND (requested_at, id) > (?2, ?3)"
                    + " ORDER BY requested_at, id LIMIT ?4) AS found";

    static final String IN_STATUS = "status = ?1";

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

    /** Of one order, oldest first, from the one after the given position on. */
    Portion<Return> of(UUID order, Instant afterTime, UUID afterId, int wanted) {
        return portion("order_id = ?1", order, afterTime, afterId, wanted);
    }

    /** What came back of an order or is about to, by line. */
    List<Returned> returned(UUID order) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT l.order_line, sum(l.quantity), CAST(sum(l.refund_minor) AS bigint)"
                        + " FROM order_return r JOIN order_return_line l ON l.return_id = r.id"
                        + " WHERE r.order_id = ?1 AND r.status <> 'REFUSED' GROUP BY l.order_line")
                .setParameter(1, order)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new Returned(
                        ((Number) column[0]).intValue(),
                        ((Number) column[1]).intValue(),
                        ((Number) column[2]).longValue()))
                .toList();
    }

    /** How many returns of an order nobody has received or refused yet. */
    long requested(UUID order) {
        return ((Number) entityManager
                        .createNativeQuery(
                                "SELECT count(*) FROM order_return WHERE order_id = ?1 AND status = 'REQUESTED'")
                        .setParameter(1, order)
                        .getSingleResult())
                .longValue();
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

    /** Of all orders of a customer, oldest first, from the one after the given position on, as they may see them. */
    public List<ReturnView> ofCustomer(UUID customer, Instant afterTime, UUID afterId, int wanted) {
        String theirs = "order_id IN (SELECT id FROM customer_order WHERE customer_id = ?1)";
        return portion(theirs, customer, afterTime, afterId, wanted).items().stream()
                .map(ReturnView::of)
                .toList();
    }

    /** Oldest first, from the one after the given position on: who has waited longest comes first. */
    Portion<Return> in(ReturnStatus status, Instant afterTime, UUID afterId, int wanted) {
        return portion(IN_STATUS, status.name(), afterTime, afterId, wanted);
    }

    /** Each with its lines, in three queries for all: those of the ids, of the returns, and of their lines. */
    private Portion<Return> portion(String condition, Object value, Instant afterTime, UUID afterId, int wanted) {
        List<?> rows = entityManager
                .createNativeQuery(FOUND.replace("{condition}", condition))
                .setParameter(1, value)
                .setParameter(2, Timestamp.from(afterTime))
                .setParameter(3, afterId)
                .setParameter(4, wanted + 1)
                .getResultList();
        Portion<UUID> found = Portion.of(rows, wanted);
        if (found.items().isEmpty()) {
            return new Portion<>(List.of(), false);
        }
        List<Return> returns = entityManager
                .createQuery("SELECT r FROM Return r WHERE r.id IN :ids ORDER BY r.requestedAt, r.id", Return.class)
                .setParameter("ids", found.items())
                .setHint("eclipselink.read-only", true)
                .setHint("eclipselink.batch", "r.lines")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
        return new Portion<>(returns, found.more());
    }
}
