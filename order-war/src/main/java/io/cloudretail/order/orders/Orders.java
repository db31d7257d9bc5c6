package io.cloudretail.order.orders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    /** Newest first; of one customer, or of all when {@code customer} is null. */
    public List<Order> newest(UUID customer, OrderStatus status, Instant beforeTime, UUID beforeId, int rows) {
        StringBuilder query = new StringBuilder("SELECT o FROM Order o WHERE 1 = 1");
        query.append(customer == null ? "" : " AND o.customerId = :customer");
        query.append(status == null ? "" : " AND o.status = :status");
        query.append(beforeId == null ? "" : " AND (o.createdAt < :time OR (o.createdAt = :time AND o.id < :id))");
        var typed = entityManager.createQuery(query + " ORDER BY o.createdAt DESC, o.id DESC", Order.class);
        if (customer != null) {
            typed.setParameter("customer", customer);
        }
        if (status != null) {
            typed.setParameter("status", status);
        }
        if (beforeId != null) {
            typed.setParameter("time", beforeTime).setParameter("id", beforeId);
        }
        List<Order> page = typed.setMaxResults(rows).getResultList();
        page.forEach(Order::lines);
        return page;
    }

    private static Optional<Order> withLines(Order order) {
        if (order != null) {
            order.lines();
        }
        return Optional.ofNullable(order);
    }
}
