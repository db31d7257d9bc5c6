package io.cloudretail.order.orders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All orders. */
@Dependent
@Transactional
public class Orders {
    private final EntityManager entityManager;

    @Inject
    public Orders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The order with its lines read, so that it can be used after the transaction. */
    public Optional<Order> find(UUID id) {
        return withLines(entityManager.find(Order.class, id));
    }

    /** The order, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Order> lock(UUID id) {
        return withLines(entityManager.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Order order) {
        entityManager.persist(order);
        // what follows in SQL refers to the row
        entityManager.flush();
    }

    public String nextNumber() {
        return "CR-"
                + entityManager
                        .createNativeQuery("SELECT nextval('order_number')")
                        .getSingleResult();
    }

    /** Newest first, from the one after the given position on. Each with its lines, in two queries for all; to look at. */
    public List<Order> newest(OrderSearch wish, Instant beforeTime, UUID beforeId, int rows) {
        List<UUID> ids = ids(wish.query(beforeTime, beforeId, rows));
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "SELECT DISTINCT o FROM Order o JOIN FETCH o.lines WHERE o.id IN :ids"
                                + " ORDER BY o.createdAt DESC, o.id DESC",
                        Order.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.read-only", true)
                .getResultList();
    }

    private List<UUID> ids(OrderSearch.Sql search) {
        Query query = entityManager.createNativeQuery(search.text());
        for (int i = 0; i < search.values().size(); i++) {
            query.setParameter(i + 1, search.values().get(i));
        }
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private static Optional<Order> withLines(Order order) {
        if (order != null) {
            order.lines();
        }
        return Optional.ofNullable(order);
    }
}
